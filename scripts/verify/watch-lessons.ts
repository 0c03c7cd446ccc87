/**
 * `npm run verify -- --watch`: against the dev server, whatever of a lesson an edit has changed, as soon as
 * the file is saved.
 */
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { dev } from "astro";
import { lessonOfPath } from "../../src/lesson/lesson-path.ts";
import { LessonError } from "../../src/lesson/problem.ts";
import { readLesson, type Lesson } from "../../src/lesson/read-lesson.ts";
import { freePort } from "../free-port.ts";
import { changedLessons } from "./changed-lessons.ts";
import { changedPart, marksOf, sizeOf, type LessonMarks } from "./changed-part.ts";
import { showsCode } from "./shown-code.ts";
import { Tally } from "./tally.ts";
import { verifyLesson, type VerifyOptions } from "./verify-lesson.ts";

/** ms that the dev server may take to show an edit. */
const showLimit = 120_000;

type WatchOptions = Pick<VerifyOptions, "browser" | "root" | "update" | "python"> & {
  /** Whose files are watched. */
  readonly lessons: readonly Lesson[];
  /** Whether all of them runs once to begin with, and not only what is edited. */
  readonly fromStart: boolean;
  /** The site's sub-path: `/`. */
  readonly base: string;
  /** Ends the watching. */
  readonly signal: AbortSignal;
};

export async function watchLessons({
  lessons,
  fromStart,
  base,
  signal,
  ...options
}: WatchOptions): Promise<void> {
  const { root } = options;
  const server = await dev({ root, logLevel: "error", server: { port: await freePort() } });
  const site = `http://localhost:${String(server.address.port)}${base}`;
  const dirs = lessons.map(({ dir }) => dir);
  const ran = new Map(fromStart ? [] : lessons.map((lesson) => [lesson.dir, marksOf(lesson)]));
  try {
    console.log(`Watching ${dirs.join(", ")}. Save a file, and what it changes runs.`);
    for await (const dir of changedLessons(root, dirs, fromStart, signal)) {
      ran.set(dir, await verifyChanged(dir, ran.get(dir), { ...options, site, signal }));
    }
  } finally {
    await server.stop();
  }
}

/** @returns the lesson as it has been run now; as before where it cannot be read */
async function verifyChanged(
  dir: string,
  before: LessonMarks | undefined,
  { signal, ...options }: Omit<VerifyOptions, "tally"> & { readonly signal: AbortSignal },
): Promise<LessonMarks> {
  const empty: LessonMarks = { cells: new Map(), exercises: new Map(), programs: new Map() };
  try {
    const place = lessonOfPath(join(dir, "index.mdx"), options.root);
    if (place === undefined) throw new Error(`Expected a lesson's folder, found ${dir}.`);
    const lesson = await readLesson(place, options.root);
    const now = marksOf(lesson);
    const part = changedPart(before, now);
    if (sizeOf(part) === 0) return now;
    const tally = new Tally();
    await verifyLesson(lesson, { ...options, tally, part, open: openAsWritten, signal });
    // Of a run that was called off there is nothing to say.
    if (!signal.aborted) console.log(tally.summary());
    return now;
  } catch (error) {
    if (signal.aborted) return before ?? empty;
    // What is being written is often not whole yet.
    const isAuthors = error instanceof LessonError || !(error instanceof Error);
    console.error(isAuthors ? String(error) : error.message);
    return before ?? empty;
  }
}

/** Opens a lesson's page, and waits until the dev server has made it of what was saved. */
async function openAsWritten(page: Page, address: string, lesson: Lesson): Promise<void> {
  const end = performance.now() + showLimit;
  // By which the dev server has a page loaded anew, in the middle of a run.
  await page.routeWebSocket(/.*/, () => undefined);
  for (;;) {
    await page.goto(address, { timeout: showLimit });
    if (await showsCode(page, lesson)) return;
    if (performance.now() > end) {
      throw new Error(`Expected ${address} to show what was saved, found that it still does not.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
