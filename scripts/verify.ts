/**
 * `npm run verify`: runs every cell and proves every exercise of every lesson in a real browser against the built site, and
 * compares with what the lesson says. `-- --update` records the runs for the page to show, `-- --lesson
 * 03` narrows to one lesson, `-- --build` builds also where the site is newer than its sources.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium, type Browser, type Page } from "@playwright/test";
import { preview } from "astro";
import { format } from "prettier";
import { compareRun, type ObservedRun } from "../src/lesson/compare-run.ts";
import { compareExploration, toRecorded } from "../src/lesson/compare-exploration.ts";
import type { Cell, Exploring, SourceLocation } from "../src/lesson/cell.ts";
import { mergeRecordings } from "../src/lesson/merge-recordings.ts";
import type { Lesson } from "../src/lesson/read-lesson.ts";
import { readLessons } from "../src/lesson/read-lessons.ts";
import {
  readRecordings,
  recordedFile,
  recordingsToJson,
  type RecordedExploration,
  type RecordedWhere,
  type Recording,
} from "../src/lesson/recording.ts";
import { verifyPrediction } from "../src/lesson/pose-prediction.ts";
import { recordingFor } from "../src/lesson/recorded-cell.ts";
import { runResult } from "../src/lesson/run-result.ts";
import { sourceHash } from "../src/lesson/source-hash.ts";
import { exploreCell } from "./explore-cell.ts";
import { chromiumLaunchOptions } from "./find-chromium.ts";
import { freePort } from "./free-port.ts";
import { isBuildFresh } from "./fresh-build.ts";
import { narrowLessons } from "./narrow-lessons.ts";
import { runCell } from "./run-cell.ts";
import { root, runStep } from "./run-step.ts";
import { comparePythonRun } from "../src/lesson/python/program.ts";
import {
  mergePython,
  pythonHash,
  readPythonRecordings,
  recordedPythonFile,
  type PythonRecording,
} from "../src/lesson/python/recorded-python.ts";
import { verifyExercises } from "./verify-exercises.ts";
import { pythonVersion, runPython } from "./verify-python.ts";

const { values: options } = parseArgs({
  options: {
    update: { type: "boolean", default: false },
    build: { type: "boolean", default: false },
    lesson: { type: "string" },
  },
});

process.chdir(root);
const lessons = narrowLessons(await readLessons(root), options.lesson);
if (options.build || !isBuildFresh(root)) runStep("Build", ["astro", "build"]);

const python = pythonVersion();
const count = { passed: 0, failed: 0 };
const server = await preview({ root, logLevel: "error", server: { port: await freePort() } });
try {
  const browser = await chromium.launch(chromiumLaunchOptions());
  try {
    for (const lesson of lessons) await verifyLesson(lesson, browser);
  } finally {
    await browser.close();
  }
} finally {
  await server.stop();
}
const programs = lessons.reduce((sum, lesson) => sum + lesson.programs.length, 0);
if (python === undefined && programs > 0)
  console.log(`\nNo python3 here: ${String(programs)} Python programs were not run.`);
console.log(`\n${String(count.passed)} passed, ${String(count.failed)} failed`);
process.exitCode = count.failed === 0 ? 0 : 1;

/** All cells of a lesson on one page, in their order, one at a time: they measure time. */
async function verifyLesson(lesson: Lesson, browser: Browser): Promise<void> {
  console.log(`\n${lesson.dir}`);
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  const base = `/${process.env["BASE"] ?? ""}/`.replaceAll(/\/+/g, "/");
  await page.goto(`http://localhost:${String(server.port)}${base}lessons/${lesson.slug}/`);
  const where: RecordedWhere = {
    browser: `Chromium ${browser.version().replace(/\..*$/, "")}`,
    cores: await page.evaluate(() => navigator.hardwareConcurrency),
    date: new Date().toISOString().slice(0, 10),
  };
  const made = new Map<string, Recording>();
  for (const cell of lesson.cells) {
    const run = await runCell(page, cell.file).catch((error: unknown) => String(error));
    const differences = typeof run === "string" ? [run] : compareRun(cell, run);
    differences.push(
      ...complaints.splice(0).map((message) => `the page itself failed: ${message}`),
    );
    const explored = cell.explore && (await verifyExploring(page, cell, cell.explore, differences));
    report(cell, run, differences);
    // What is not as the lesson says is not shown to readers as if it were.
    if (typeof run === "string" || differences.length > 0) continue;
    const hash = sourceHash(cell.file, lesson.cells);
    const result = runResult(run);
    for (const prediction of lesson.predictions.filter(({ cell: of }) => of === cell.file)) {
      const recorded = await recordingFor(cell, root);
      const found = verifyPrediction(prediction, recorded, { result, lines: run.lines });
      report({ file: `prediction ${prediction.id}`, location: prediction.location }, run, found);
    }
    made.set(cell.file, {
      hash,
      result,
      lines: run.lines,
      where,
      trace: run.trace,
      ...(explored === undefined ? {} : { exploration: explored }),
    });
  }
  for await (const { name, location, differences, took } of verifyExercises(page, lesson)) {
    tell(name, location, took, differences);
  }
  await page.close();
  if (options.update) await record(lesson, made);
  if (python !== undefined) await verifyPython(lesson, python);
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

async function verifyPython(lesson: Lesson, version: string): Promise<void> {
  const made = new Map<string, PythonRecording>();
  for (const program of lesson.programs) {
    const before = performance.now();
    const run = await runPython(program, lesson, root);
    const differences = comparePythonRun(program, run);
    tell(program.file, program.output.location, performance.now() - before, differences);
    if (differences.length > 0) continue;
    made.set(program.file, {
      hash: pythonHash(program.source),
      python: version,
      date: new Date().toISOString().slice(0, 10),
      lines: run.lines,
    });
  }
  if (!options.update) return;
  const merged = mergePython(lesson.programs, await readPythonRecordings(lesson.dir, root), made);
  if (merged.size === 0) return;
  const json = JSON.stringify(Object.fromEntries(merged));
  const path = join(root, lesson.dir, recordedPythonFile);
  await writeFile(path, await format(json, { parser: "json", printWidth: 100 }));
}

function report(
  { file, location }: Pick<Cell, "file" | "location">,
  run: ObservedRun | string,
  differences: readonly string[],
): void {
  const wall = typeof run === "string" ? undefined : run.attributes["data-wall-ms"];
  tell(file, location, wall === undefined ? undefined : Number(wall), differences);
}

/** @param ms how long it took */
function tell(
  name: string,
  location: SourceLocation,
  ms: number | undefined,
  differences: readonly string[],
): void {
  if (differences.length === 0) {
    count.passed++;
    console.log(`  ✓ ${name}${ms === undefined ? "" : ` (${ms.toFixed(0)} ms)`}`);
    return;
  }
  count.failed++;
  console.log(`  ✗ ${name}  ${location.path}:${String(location.line)}`);
  for (const difference of differences) console.log(difference.replaceAll(/^/gm, "      "));
}

async function record(lesson: Lesson, made: ReadonlyMap<string, Recording>): Promise<void> {
  const path = join(root, lesson.dir, recordedFile);
  const old = await readRecordings(lesson.dir, root);
  const merged = mergeRecordings(lesson.cells, old, made);
  if (merged.size === 0) return;
  const text = await format(recordingsToJson(merged), { parser: "json", printWidth: 100 });
  await writeFile(path, text);
  const fresh = [...merged].filter(([file, recording]) => old.get(file) !== recording).length;
  console.log(
    `  ${lesson.dir}/${recordedFile}: ${String(fresh)} recorded anew, ${String(merged.size - fresh)} kept`,
  );
}
