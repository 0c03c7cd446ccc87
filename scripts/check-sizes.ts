/**
 * Holds the built pages to their budgets: what a page loads before any touch, compressed as hosts
 * send it. Scripts that only a dynamic `import()` reaches are not counted: they come with a touch.
 */
import { existsSync } from "node:fs";
import { glob, readFile } from "node:fs/promises";
import { posix } from "node:path";
import { gzipSync } from "node:zlib";
import { chunkOriginsFile, type ChunkOrigins } from "../src/integrations/chunk-origins.ts";
import { readBuiltBase } from "../src/integrations/preview-base.ts";
import { typesDownload } from "../src/notebook/types/download-size.ts";
import { readPage } from "../src/integrations/read-page.ts";
import { scriptOfCells } from "../src/integrations/start-scripts.ts";
import { languages } from "../src/words/languages.ts";
import { refuseOptions } from "./read-options.ts";
import { root } from "./run-step.ts";
import { importsOf } from "./script-imports.ts";

/** bytes, gzip: our own JavaScript on a lesson page before any touch. */
const ownScriptBudget = 12 * 1024;
/**
 * bytes, gzip: a lesson page with its styles and scripts before any touch. What default Starlight takes for a
 * page of so much text: of the 15 pages that `npm run bench -- light` weighed on 2026-11-30 this is within 4 %
 * of each. So a lesson may be of any length, and each that is added has its line in every page's menu, which
 * lists forty where there are more than sixty.
 * @param text bytes, gzip: the words and the code of the page alone
 * @param lessons on the site, in one language
 */
const pageBudget = (text: number, lessons: number): number =>
  Math.round(49_000 + 40 * (lessons > 60 ? 40 : lessons) + 2.29 * text);

const dist = `${root}dist/`;
if (!existsSync(chunkOriginsFile) || !existsSync(`${dist}index.html`)) {
  refuseOptions(
    "Expected a built site in dist/, found none of this checkout. Build it: npm run build.",
  );
}
/** What the addresses in its pages begin with. */
const base = readBuiltBase(dist) ?? "/";
const origins = JSON.parse(await readFile(chunkOriginsFile, "utf8")) as ChunkOrigins;

/** Files that a script imports statically, itself included (paths below dist/). */
async function withStaticImports(file: string, seen = new Set<string>()): Promise<Set<string>> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = await readFile(dist + file, "utf8");
  for (const specifier of importsOf(code).atOnce) {
    const needed = specifier.startsWith("/")
      ? fileAt(specifier)
      : posix.join(posix.dirname(file), specifier);
    await withStaticImports(needed, seen);
  }
  return seen;
}

/** @returns the path below dist/ of what a page loads from its own site */
function fileAt(address: string): string {
  if (address.startsWith(base)) return address.slice(base.length);
  throw new Error(
    `Expected an address below ${base}, as the site was built for; found ${address}.`,
  );
}

/** bytes, gzip */
interface PageSize {
  /** Of scripts that hold code of ours, and of all that stand in the page. */
  readonly bytes: number;
  /** Of all that the page loads. */
  readonly all: number;
  /** Of its words and code. */
  readonly text: number;
  readonly files: readonly string[];
}

async function pageSize(page: string): Promise<PageSize> {
  const html = await readFile(dist + page, "utf8");
  const files = new Set<string>();
  for (const [, src = ""] of html.matchAll(/<script[^>]* src="([^"]+)"/g)) {
    for (const file of await withStaticImports(fileAt(src))) files.add(file);
  }
  const ours = [...files].filter((file) => origins[file] === "ours");
  const unknown = [...files].filter((file) => origins[file] === undefined);
  if (unknown.length > 0)
    throw new Error(`${page} loads scripts of unknown origin: ${unknown.join(", ")}`);
  // They are compressed together, with the page. A few hundred bytes are Starlight's, which their text does not tell.
  const inline = readPage(html).inline.scripts.join("\n");
  const contents = await Promise.all(ours.map((file) => readFile(dist + file, "utf8")));
  const theirs = [...files].filter((file) => origins[file] !== "ours");
  const styles = [...html.matchAll(/<link[^>]* rel="stylesheet"[^>]* href="([^"]+)"/g)].map(
    ([, href = ""]) => fileAt(href),
  );
  const others = await Promise.all(
    [...theirs, ...styles].map((file) => readFile(dist + file, "utf8")),
  );
  const sum = (codes: readonly string[]): number =>
    codes.reduce((bytes, code) => bytes + gzipSync(code).length, 0);
  // Inline scripts are part of the page's own bytes.
  const all = sum([html, ...contents, ...others]);
  return {
    bytes: sum([...contents, inline]),
    all,
    text: sum([textOf(html)]),
    files: ours,
  };
}

/** What of a page is to be read, without its pictures. */
function textOf(html: string): string {
  const main = /<main[^]*<\/main>/.exec(html)?.[0] ?? "";
  return main
    .replaceAll(/<(script|style|svg|template)\b[^]*?<\/\1>/g, "")
    .replaceAll(/<[^>]*>/g, "");
}

/** gzip bytes of what types cost to load: TypeScript in its worker, and the library that it reads. */
async function typesSize(): Promise<number> {
  const files: string[] = [];
  for (const pattern of ["_astro/type-checker.worker-*.js", "types/*.json"]) {
    const found: string[] = [];
    for await (const file of glob(pattern, { cwd: dist })) found.push(file);
    if (found.length !== 1) {
      throw new Error(`Expected one file dist/${pattern}, found ${String(found.length)}.`);
    }
    files.push(...found);
  }
  const contents = await Promise.all(files.map((file) => readFile(dist + file)));
  return contents.reduce((sum, content) => sum + gzipSync(content).length, 0);
}

/** Scripts beside the worker that hold TypeScript: they would load it a second time, or at the wrong time. */
async function strayTypeScript(): Promise<string[]> {
  const stray: string[] = [];
  for await (const file of glob("_astro/*.js", { cwd: dist })) {
    if (file.includes("type-checker.worker-")) continue;
    if ((await readFile(dist + file, "utf8")).includes("createLanguageService")) stray.push(file);
  }
  return stray;
}

/** Pages without a cell that load what only cells need (`src/integrations/start-scripts.ts`). */
async function burdened(): Promise<string[]> {
  const found: string[] = [];
  for await (const page of glob("**/*.html", { cwd: dist })) {
    const html = await readFile(dist + page, "utf8");
    const { files } = html.includes("<lesson-cell") ? { files: [] } : await pageSize(page);
    if (files.some((file) => file.startsWith(`_astro/${scriptOfCells}.`))) found.push(page);
  }
  return found;
}

const pages: string[] = [];
const patterns = ["", ...Object.keys(languages).map((tag) => `${tag}/`)].map(
  (folder) => `${folder}lessons/*/index.html`,
);
for await (const page of glob(patterns, { cwd: dist })) pages.push(page);
if (pages.length === 0) throw new Error("No lesson page in dist/: expected at least one.");

const lessons = pages.filter((page) => page.startsWith("lessons/")).length;
let failed = false;
for (const page of pages.sort()) {
  const { bytes, all, text, files } = await pageSize(page);
  const budget = pageBudget(text, lessons);
  const over = bytes > ownScriptBudget || all > budget;
  failed ||= over || files.length === 0;
  const verdict = over ? "OVER the budget of" : "of at most";
  console.log(
    `${page}: our own JavaScript ${String(bytes)} bytes gzip, in all ${String(all)}, ${verdict} ${String(ownScriptBudget)} and ${String(budget)}`,
  );
}
const types = await typesSize();
const said = `${(types / 1e6).toFixed(1)} MB`;
failed ||= said !== typesDownload;
console.log(
  `types: ${String(types)} bytes gzip once a reader edits; the page says ${typesDownload}` +
    (said === typesDownload ? "" : `, EXPECTED ${said} (src/notebook/types/download-size.ts)`),
);
const stray = await strayTypeScript();
failed ||= stray.length > 0;
if (stray.length > 0) console.log(`EXPECTED TypeScript in its worker alone: ${stray.join(", ")}`);
const heavy = await burdened();
failed ||= heavy.length > 0;
if (heavy.length > 0) console.log(`EXPECTED no ${scriptOfCells}.*.js on ${heavy.join(", ")}`);
if (failed) process.exit(1);
