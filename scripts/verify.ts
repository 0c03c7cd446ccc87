/**
 * `npm run verify`: runs every cell and proves every exercise of every lesson in a real browser against the
 * built site, and compares with what the lesson says. Names what is not recorded as it is written now.
 *
 *     -- --update          records the runs for the page to show
 *     -- --lesson 03       narrows to one lesson, by its number or slug; more may be named
 *     -- --only gather.ts  narrows to a cell, a program or an exercise, by its file or id; more may be named
 *     -- --shard 1/3       the first third of the lessons, for machines that share the work
 *     -- --watch           against the dev server: runs the lessons that --lesson names, and from then on
 *                          whatever an edit changes, when it is saved
 *     -- --build           builds also where the site is of the very files that there are
 *     -- --out-dir DIR     where the site is built, and served from; `dist` unless said
 */
import { resolve } from "node:path";
import { chromium } from "@playwright/test";
import { preview } from "astro";
import { readBuiltBase } from "../src/integrations/preview-base.ts";
import { readLessons } from "../src/lesson/read-lessons.ts";
import { chromiumLaunchOptions } from "./find-chromium.ts";
import { freePort } from "./free-port.ts";
import { isBuildFresh } from "./fresh-build.ts";
import { narrowLessons } from "./narrow-lessons.ts";
import { readOptions, refuseOptions } from "./read-options.ts";
import { root, runQuietStep } from "./run-step.ts";
import { tellAuthor } from "./tell-author.ts";
import { sizeOf } from "./verify/changed-part.ts";
import { partNamed, partProblem } from "./verify/name-part.ts";
import { pythonVersion } from "./verify/run-python.ts";
import { parseShard, shardLessons, type Shard } from "./verify/shard.ts";
import { Tally } from "./verify/tally.ts";
import { verifyLesson } from "./verify/verify-lesson.ts";
import { watchLessons } from "./verify/watch-lessons.ts";

const { values: options } = readOptions({
  options: {
    update: { type: "boolean", default: false },
    build: { type: "boolean", default: false },
    lesson: { type: "string", multiple: true },
    only: { type: "string", multiple: true },
    shard: { type: "string" },
    watch: { type: "boolean", default: false },
    "out-dir": { type: "string", default: "dist" },
  },
});
const { update, only, "out-dir": outDir } = options;
if (options.watch && only !== undefined) {
  refuseOptions("Expected --watch without --only: it runs what an edit changes. Leave one out.");
}

process.chdir(root);
const asked = narrowLessons(await readLessons(root).catch(tellAuthor), options.lesson);
const problem = only === undefined ? undefined : partProblem(asked, only);
if (problem !== undefined) refuseOptions(problem);
const named = asked.filter((lesson) => only === undefined || sizeOf(partNamed(lesson, only)) > 0);
const lessons = options.shard === undefined ? named : shardLessons(named, readShard(options.shard));
if (lessons.length === 0) {
  refuseOptions(
    `Expected lessons in --shard ${options.shard ?? ""}, found none: there are ${String(named.length)} to share. Take fewer shards.`,
  );
}
const base = `/${process.env["BASE"] ?? ""}/`.replaceAll(/\/+/g, "/");
const python = pythonVersion();

if (options.watch) await watchAll();
else await verifyAll();

function readShard(text: string): Shard {
  return (
    parseShard(text) ??
    refuseOptions(`Expected --shard to be such as 1/3, the first of three; found "${text}".`)
  );
}

async function watchAll(): Promise<void> {
  const ending = new AbortController();
  // Ours to close: Playwright would end the process, and what is under way would be told as failed.
  const browser = await chromium.launch({ ...chromiumLaunchOptions(), handleSIGINT: false });
  process.once("SIGINT", () => {
    ending.abort();
    void browser.close();
  });
  try {
    const { signal } = ending;
    // Who names lessons is at work on them; all lessons at once would take minutes.
    const fromStart = options.lesson !== undefined;
    await watchLessons({ lessons, fromStart, base, signal, browser, root, update, python });
  } finally {
    await browser.close();
  }
}

/** Whether the finished site is for the path that `BASE` asks for; cells are the same wherever it is. */
function isWhereWanted(): boolean {
  return process.env["BASE"] === undefined || readBuiltBase(resolve(root, outDir)) === base;
}

async function verifyAll(): Promise<void> {
  const isThere = isBuildFresh(root, outDir) && isWhereWanted();
  if (options.build || !isThere) {
    runQuietStep("Build", ["astro", "build", "--outDir", outDir]);
  }
  const tally = new Tally();
  const port = await freePort();
  const server = await preview({ root, outDir, logLevel: "error", server: { port } });
  const site = `http://localhost:${String(server.port)}${readBuiltBase(resolve(root, outDir)) ?? base}`;
  try {
    const browser = await chromium.launch(chromiumLaunchOptions());
    try {
      for (const lesson of lessons) {
        const part = only === undefined ? {} : { part: partNamed(lesson, only) };
        await verifyLesson(lesson, { browser, site, root, update, python, tally, ...part });
      }
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
  const programs = lessons
    .flatMap((lesson) => lesson.programs)
    .filter(({ file }) => only?.includes(file) !== false).length;
  if (python === undefined && programs > 0)
    console.log(`\nNo python3 here: ${String(programs)} Python programs were not run.`);
  console.log(`\n${tally.summary()}`);
  process.exitCode = tally.failed === 0 ? 0 : 1;
}
