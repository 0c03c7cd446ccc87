/** Which files of the built site a reader keeps for reading without a network. */
import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { gzipSync } from "node:zlib";

import { remember } from "../lesson/build-cache/remember.ts";
import type { KeptFile } from "../service-worker/keep-files.ts";
import { foldersNamedByContents } from "./site-caching.ts";

/** What the page says before a reader decides; below the site's root. */
export const keptSizesFile = "kept-sizes.json";

export interface KeptSizes {
  readonly files: number;
  /** As they lie on the device. */
  readonly bytes: number;
  /** As a host sends them, compressed by gzip. */
  readonly download: number;
}

/** What lessons, the playground and the search are made of. Not all of the site: see `leftOut`. `keptSizesFile` comes with them. */
const kept = [
  "**/*.html",
  "_astro/**/*",
  "{lab,lessons,modules,playground,types}/**/*.{html,json,png,py,svg,txt,zip}",
  "pagefind/**/*",
  "words/*.js",
  "icons/*",
  "brand/*",
  "licences.txt",
  "*.{svg,webmanifest}",
];

const leftOut = [
  // Pages for frames of other sites, where this site's worker does not reach: a third of the bytes.
  "embed/**",
  // Sent for addresses that do not exist, which is nothing that one could keep.
  "404.html",
  // Pagefind's own interfaces: the site's search has Starlight's.
  "pagefind/pagefind-{ui,modular-ui,component-ui,highlight}.*",
];

/** A file as the service worker is told of it, and what a host sends for it. */
export interface KeptEntry {
  readonly file: KeptFile;
  /** In bytes, compressed by gzip. */
  readonly download: number;
}

/** Whose name says what is in them. */
const namedByContents = new RegExp(`^(?:${foldersNamedByContents.join("|")})/`);

/**
 * All that a reader keeps of a built site, each file read once: of a thousand lessons there are five thousand.
 * @param root the site's folder
 * @throws where there is nothing to keep
 */
export function listKept(root: string): readonly KeptEntry[] {
  const entries = globSync(kept, { cwd: root, exclude: leftOut, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)).replaceAll("\\", "/"))
    .map((path) => describeKept(root, path));
  if (entries.length > 0) return entries;
  throw new Error(`Expected files to keep in ${root}; found none.`);
}

/** @param path of a file, below the site's folder */
export function describeKept(root: string, path: string): KeptEntry {
  const content = readFileSync(join(root, path));
  // As the worker's `contentHash` makes it.
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 32);
  const revision = namedByContents.test(path) ? null : hash;
  return {
    file: { url: pageAddress(path), revision, hash, bytes: content.length },
    download: remember("download", [hash], () =>
      Math.min(content.length, gzipSync(content).length),
    ),
  };
}

/** `lessons/index.html` is `lessons/`: some hosts redirect the one to the other. */
export function pageAddress(file: string): string {
  return file === "index.html" ? "./" : file.replace(/\/index\.html$/, "/");
}

/** What they come to together. */
export function sizesOf(entries: readonly KeptEntry[]): KeptSizes {
  return {
    files: entries.length,
    bytes: entries.reduce((sum, { file }) => sum + file.bytes, 0),
    download: entries.reduce((sum, { download }) => sum + download, 0),
  };
}
