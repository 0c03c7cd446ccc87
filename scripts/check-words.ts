/**
 * Holds translated pages to what they bring along: each phrase that a script says before it has all of the
 * page's words is in `src/words/at-once.ts`, and no other.
 */
import { globSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { readBuiltBase } from "../src/integrations/preview-base.ts";
import { isCourseOfOnesOwn } from "../src/lesson/course/course-folder.ts";
import { saidAtOnce } from "../src/words/at-once.ts";
import { german } from "../src/words/german.ts";
import { languages } from "../src/words/languages.ts";
import { wordsPath } from "../src/words/words-files.ts";
import { wordsId, type Phrase } from "../src/words/words.ts";
import { refuseOptions } from "./read-options.ts";
import { root } from "./run-step.ts";
import { importsOf, textsIn, wordlessScripts, type Script } from "./script-imports.ts";

const dist = `${root}dist/`;
const base = readBuiltBase(dist);
if (base === undefined) {
  refuseOptions("Expected a built site in dist/, found none. Build it: npm run build.");
}
const noWordsPath = wordsPath("en");
const phrases = Object.keys(german) as Phrase[];

/** @param importer below dist/. @returns below dist/ */
const placeOf = (name: string, importer: string): string =>
  name.startsWith(base) ? name.slice(base.length) : posix.join(posix.dirname(importer), name);

function readScript(code: string, file: string): Script {
  const { atOnce, later } = importsOf(code);
  const placed = (names: readonly string[]) => names.map((name) => placeOf(name, file));
  return { code, atOnce: placed(atOnce), later: placed(later) };
}

const scripts = new Map(
  globSync("_astro/*.js", { cwd: dist }).map((file) => [
    file,
    readScript(readFileSync(dist + file, "utf8"), file),
  ]),
);
/** All that says anything imports `said`, from the one that looks for the page's words. */
const saying = [...scripts].find(
  ([, { code }]) => code.includes("getElementById") && textsIn(code, [wordsId]).length > 0,
)?.[0];
const pages = Object.keys(languages).flatMap((tag) => globSync(`${tag}/**/*.html`, { cwd: dist }));
const faults: string[] = [];
if (pages.length === 0) {
  const none = "No page in another language in dist/";
  // A course of one's own may have none.
  if (isCourseOfOnesOwn(root)) {
    console.log(`${none}.`);
    process.exit();
  }
  faults.push(`${none}: expected some.`);
}
if (saying === undefined) {
  faults.push(`Expected a script that looks for the page's words by their id, found none.`);
}
if (![...scripts.values()].some(({ atOnce }) => atOnce.includes(noWordsPath))) {
  faults.push(
    `Expected scripts that import ${noWordsPath}, which brings a page's words; found none.`,
  );
}

const said = new Set<Phrase>();
for (const page of pages) {
  const html = readFileSync(dist + page, "utf8");
  const inline = [...html.matchAll(/<script(?: type="module")?>([^]*?)<\/script>/g)].map(
    ([, code = ""], place) => [`${page}#${String(place)}`, readScript(code, page)] as const,
  );
  const linked = [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, src = ""]) =>
    placeOf(src, page),
  );
  const all = new Map([...scripts, ...inline]);
  const first = [...linked, ...inline.map(([name]) => name)];
  for (const file of wordlessScripts(first, noWordsPath, all)) {
    const script = all.get(file);
    if (script === undefined || saying === undefined || !script.atOnce.includes(saying)) continue;
    for (const phrase of textsIn(script.code, phrases)) {
      said.add(phrase);
      if (saidAtOnce.some((known) => known === phrase)) continue;
      faults.push(
        `${page}: ${file} may say “${phrase}” before the page has its words. Import src/words/all-words.ts first in what is loaded with it, or list the phrase in src/words/at-once.ts.`,
      );
    }
  }
}
for (const phrase of saidAtOnce.filter((known) => !said.has(known))) {
  faults.push(`src/words/at-once.ts lists “${phrase}”, which no page says at once. Take it out.`);
}
for (const fault of faults) console.log(fault);
if (faults.length > 0) process.exit(1);
console.log(
  `${String(pages.length)} translated pages bring ${String(said.size)} of ${String(phrases.length)} phrases along, and need no more until a script brings the rest.`,
);
