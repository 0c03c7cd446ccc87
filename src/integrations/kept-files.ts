/** Which files of the built site a reader keeps for reading without a network. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { getManifest, type ManifestEntry } from "workbox-build";

import { rememberAsync } from "../lesson/build-cache/remember.ts";
import { contentHash } from "../service-worker/content-hash.ts";
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

/** What lessons, the playground and the search are made of. Not all of the site: see `leftOut`. */
const kept = [
  "**/*.html",
  "_astro/**/*",
  "{lab,lessons,modules,playground,types}/**/*.{html,json,py,txt,zip}",
  "pagefind/**/*",
  "icons/*",
  "brand/*",
  "licences.txt",
  "*.{svg,webmanifest}",
  keptSizesFile,
];

const leftOut = [
  // Pages for frames of other sites, where this site's worker does not reach: a third of the bytes.
  "embed/**",
  // Sent for addresses that do not exist, which is nothing that one could keep.
  "404.html",
  // Pagefind's own interfaces: the site's search has Starlight's.
  "pagefind/pagefind-{ui,modular-ui,component-ui,highlight}.*",
];

/** @param root the built site's folder; @param see is told of all files once they are read */
export function keptOptions(
  root: string,
  see: (files: readonly KeptEntry[]) => void = () => undefined,
) {
  return {
    globDirectory: root,
    // In one: workbox warns of a pattern that finds nothing, and a course may lack a kind of file.
    globPatterns: [`{${kept.join(",")}}`],
    globIgnores: leftOut,
    // The type-checker has 3.5 MB; workbox leaves out what has more than 2 unless told.
    maximumFileSizeToCacheInBytes: Number.MAX_SAFE_INTEGER,
    dontCacheBustURLsMatching: new RegExp(`^(?:${foldersNamedByContents.join("|")})/`),
    manifestTransforms: [asKeptFiles(root, see)],
  };
}

/** What the worker is told of a file, and its size as workbox asks for it. */
interface KeptEntry extends ManifestEntry {
  readonly hash: string;
  readonly bytes: number;
  readonly size: number;
}

/** A manifest as `KeptFile`s, the same from build to build. */
function asKeptFiles(root: string, see: (files: readonly KeptEntry[]) => void) {
  return async (entries: readonly (ManifestEntry & { readonly size: number })[]) => {
    const manifest: KeptEntry[] = [];
    // One after the other: of a thousand lessons all files at once would fill the memory.
    for (const { url, revision, size } of entries) {
      const hash = await contentHash(new Uint8Array(await readFile(join(root, url))));
      const own = revision === null ? null : hash;
      manifest.push({ url: pageAddress(url), revision: own, hash, bytes: size, size });
    }
    see(manifest);
    return { manifest: manifest.sort((a, b) => (a.url < b.url ? -1 : 1)) };
  };
}

/** `lessons/index.html` is `lessons/`: some hosts redirect the one to the other. */
export function pageAddress(file: string): string {
  return file === "index.html" ? "./" : file.replace(/\/index\.html$/, "/");
}

/** The file at such an address. */
function fileAt({ url }: ManifestEntry): string {
  return url.endsWith("/") ? `${url}index.html` : url;
}

const compress = promisify(gzip);

/** @throws where a file cannot be kept, or there is none */
export async function measureKept(root: string): Promise<KeptSizes> {
  let entries: readonly KeptEntry[] = [];
  const options = keptOptions(root, (files) => {
    entries = files;
  });
  const { size, warnings } = await getManifest(options);
  if (warnings.length > 0 || entries.length === 0) {
    throw new Error(
      `Expected files to keep in ${root}; found ${entries.length}. ${warnings.join(" ")}`,
    );
  }
  let download = 0;
  for (const entry of entries) {
    download += await rememberAsync("download", [entry.hash], async () => {
      const content = await readFile(join(root, fileAt(entry)));
      return Math.min(content.length, (await compress(content)).length);
    });
  }
  return { files: entries.length, bytes: size, download };
}
