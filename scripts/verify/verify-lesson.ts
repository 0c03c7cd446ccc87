/** Runs one lesson's cells on its page, proves its exercises there, and compares with what it says. */
import type { Browser, Page } from "@playwright/test";
import { compareExploration, toRecorded } from "../../src/lesson/compare-exploration.ts";
import { compareRun } from "../../src/lesson/compare-run.ts";
import type { Cell, Exploring } from "../../src/lesson/cell.ts";
import { verifyPrediction } from "../../src/lesson/pose-prediction.ts";
import { comparePythonRun } from "../../src/lesson/python/program.ts";
import { pythonHash, type PythonRecording } from "../../src/lesson/python/recorded-python.ts";
import type { Lesson } from "../../src/lesson/read-lesson.ts";
import { outdatedSentence, recordingFor } from "../../src/lesson/recorded-cell.ts";
import type { RecordedExploration, RecordedWhere, Recording } from "../../src/lesson/recording.ts";
import { runResult } from "../../src/lesson/run-result.ts";
import { olderTranslations } from "../../src/lesson/translation/older.ts";
import { sourceHash } from "../../src/lesson/source-hash.ts";
import { exploreCell } from "../explore-cell.ts";
import { runCell, type CellRun } from "../run-cell.ts";
import { proveExercises } from "./prove-exercises.ts";
import { recordCells, recordPython } from "./record.ts";
import { runPython } from "./run-python.ts";
import { showsCode } from "./shown-code.ts";
import type { Tally } from "./tally.ts";

export interface VerifyOptions {
  readonly browser: Browser;
  /** Of the site, with a slash at the end: `http://localhost:4321/course/`. */
  readonly site: string;
  /** Of the project. */
  readonly root: string;
  /** Whether runs that are as the lesson says are written beside it, for the page to show. */
  readonly update: boolean;
  /** Of the python3 at hand: `3.11.7`; undefined where there is none. */
  readonly python: string | undefined;
  readonly tally: Tally;
  /** What of the lesson is run: all of it where undefined. */
  readonly part?: LessonPart;
  /** The lesson's page, opened. */
  readonly open?: (page: Page, address: string, lesson: Lesson) => Promise<void>;
  /** Calls it off: of what is under way then, nothing is told or recorded. */
  readonly signal?: AbortSignal;
}

/** File names of cells and programs, ids of exercises. */
export interface LessonPart {
  readonly cells: ReadonlySet<string>;
  readonly exercises: ReadonlySet<string>;
  readonly programs: ReadonlySet<string>;
}

/**
 * All cells on one page, in their order, one at a time: they measure time.
 * @throws the signal's reason, once it is called off
 */
export async function verifyLesson(lesson: Lesson, options: VerifyOptions): Promise<void> {
  const { browser, site, root, tally, part } = options;
  console.log(`\n${lesson.dir}`);
  for (const sentence of olderTranslations(lesson)) console.log(`  ${sentence}`);
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  const made = new Map<string, Recording>();
  try {
    const address = `${site}lessons/${lesson.slug}/`;
    if (options.open === undefined) await open(page, address, lesson);
    else await options.open(page, address, lesson);
    const where = await whereOf(page, browser);
    for (const cell of lesson.cells) {
      if (part?.cells.has(cell.file) === false) continue;
      const recording = await verifyCell(cell, lesson, page, where, complaints, options);
      if (recording !== undefined) made.set(cell.file, recording);
    }
    const exercises = lesson.exercises.filter(({ id }) => part?.exercises.has(id) !== false);
    for await (const { name, location, differences, took } of proveExercises(page, exercises)) {
      options.signal?.throwIfAborted();
      tally.tell(name, location, took, [...differences, ...takenFrom(complaints)]);
    }
  } finally {
    await page.close();
  }
  if (options.update) await recordCells(lesson, made, root);
  // Of a part that an edit has just changed, its author knows.
  else if (part === undefined) await tellOutdated(lesson, root);
  await verifyPython(lesson, options);
}

/** What ran is not what the page shows before a run. */
async function tellOutdated(lesson: Lesson, root: string): Promise<void> {
  const sentence = await outdatedSentence(lesson, root);
  if (sentence !== undefined) console.log(`  ${sentence}`);
}

/** @returns what the page itself complained of since the last time, as differences */
function takenFrom(complaints: string[]): string[] {
  return complaints.splice(0).map((message) => `the page itself failed: ${message}`);
}

/**
 * @throws where no lesson is there: each cell would be waited for in vain; and where it is not as it is written
 *   now: what runs there would be recorded as a run of the other code
 */
async function open(page: Page, address: string, lesson: Lesson): Promise<void> {
  const status = (await page.goto(address))?.status();
  if (status !== 200) {
    throw new Error(
      `Expected a lesson at ${address}, found status ${String(status)}. Build the site again.`,
    );
  }
  if (await showsCode(page, lesson)) return;
  throw new Error(
    `Expected ${address} to show the cells of ${lesson.dir} as they are written, found others: it was edited while the site was built. Run it again.`,
  );
}

async function whereOf(page: Page, browser: Browser): Promise<RecordedWhere> {
  return {
    browser: `Chromium ${browser.version().replace(/\..*$/, "")}`,
    cores: await page.evaluate(() => navigator.hardwareConcurrency),
    date: new Date().toISOString().slice(0, 10),
  };
}

/**
 * @param complaints of the page itself; taken from it
 * @returns what is to be recorded; undefined where the run was not as the lesson says, which is not shown
 *   to readers as if it were
 */
async function verifyCell(
  cell: Cell,
  lesson: Lesson,
  page: Page,
  where: RecordedWhere,
  complaints: string[],
  { root, tally, signal }: VerifyOptions,
): Promise<Recording | undefined> {
  const run = await runCell(page, cell.file).catch((error: unknown) => String(error));
  const differences = typeof run === "string" ? [run] : compareRun(cell, run);
  const explored = cell.explore && (await verifyExploring(page, cell, cell.explore, differences));
  differences.push(...takenFrom(complaints));
  const wall = wallOf(run);
  signal?.throwIfAborted();
  tally.tell(cell.file, cell.location, wall, differences);
  if (typeof run === "string" || differences.length > 0) return undefined;
  const result = runResult(run);
  for (const prediction of lesson.predictions.filter(({ cell: of }) => of === cell.file)) {
    const recorded = await recordingFor(cell, root);
    const found = verifyPrediction(prediction, recorded, { result, lines: run.lines });
    tally.tell(`prediction ${prediction.id}`, prediction.location, wall, found);
  }
  return {
    hash: sourceHash(cell.file, lesson.cells),
    result,
    lines: run.lines,
    where,
    trace: run.trace,
    ...(explored === undefined ? {} : { exploration: explored }),
  };
}

function wallOf(run: CellRun | string): number | undefined {
  const wall = typeof run === "string" ? undefined : run.attributes["data-wall-ms"];
  return wall === undefined ? undefined : Number(wall);
}

/** @param differences takes those that there are */
async function verifyExploring(
  page: Page,
  { file }: Cell,
  wanted: Exploring,
  differences: string[],
): Promise<RecordedExploration | undefined> {
  try {
    const found = await exploreCell(page, file);
    differences.push(...compareExploration(wanted, found));
    return toRecorded(found);
  } catch (error) {
    differences.push(String(error));
    return undefined;
  }
}

async function verifyPython(
  lesson: Lesson,
  { python, root, tally, update, part, signal }: VerifyOptions,
): Promise<void> {
  if (python === undefined) return;
  const made = new Map<string, PythonRecording>();
  for (const program of lesson.programs) {
    if (part?.programs.has(program.file) === false) continue;
    const before = performance.now();
    const run = await runPython(program, lesson, root);
    const differences = comparePythonRun(program, run);
    const took = performance.now() - before;
    signal?.throwIfAborted();
    tally.tell(program.file, program.output.location, took, differences);
    if (differences.length > 0) continue;
    made.set(program.file, {
      hash: pythonHash(program.source),
      python,
      date: new Date().toISOString().slice(0, 10),
      lines: run.lines,
    });
  }
  if (update) await recordPython(lesson, made, root);
}
