/**
 * Runs the lessons' folders, as readers download them, under the Node at hand: every cell that is held to
 * need nothing of a browser must print there what the lesson says (`src/lesson/folder/portability.ts`).
 * `--lesson event-loop` narrows. After `astro build`.
 */
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, open, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readOptions, refuseOptions } from "./read-options.ts";
import { unzipSync } from "fflate";
import type { Cell } from "../src/lesson/cell.ts";
import { compareNodeRun } from "../src/lesson/folder/compare-node-run.ts";
import { usedLibraries } from "../src/lesson/folder/lesson-folder.ts";
import { portability } from "../src/lesson/folder/portability.ts";
import type { Lesson } from "../src/lesson/read-lesson.ts";
import { readLessons } from "../src/lesson/read-lessons.ts";
import { root } from "./run-step.ts";
import { tellAuthor } from "./tell-author.ts";

/** ms: longer than any cell of a lesson takes on a slow machine. */
const runLimit = 120_000;

const { values: options } = readOptions({ options: { lesson: { type: "string" } } });

process.chdir(root);
const lessons = (await readLessons(root).catch(tellAuthor)).filter(
  ({ slug }) => options.lesson === undefined || slug === options.lesson,
);
if (lessons.length === 0) {
  refuseOptions(`Expected --lesson to be a lesson's slug, found ${String(options.lesson)}.`);
}

const count = { run: 0, failed: 0, browser: 0 };
for (const lesson of lessons) await runLesson(lesson);
console.log(
  `\n${String(count.run - count.failed)} cells ran under Node ${process.versions.node} as their lessons say, ${String(count.failed)} did not; ${String(count.browser)} need a browser.`,
);
if (count.run === 0)
  throw new Error("Expected at least one cell that runs under Node; found none.");
process.exitCode = count.failed === 0 ? 0 : 1;

async function runLesson(lesson: Lesson): Promise<void> {
  console.log(`\n${lesson.slug}`);
  const place = await mkdtemp(join(tmpdir(), "lesson-folder-"));
  try {
    const folder = await unpack(lesson, place);
    const where = portability(lesson.cells, root);
    for (const cell of lesson.cells) {
      const missing = where.get(cell.file)?.node ?? [];
      if (missing.length > 0) {
        count.browser++;
        console.log(`  – ${cell.file}: needs ${missing.join(", ")}`);
        continue;
      }
      if (where.get(cell.file)?.endsOnlyHere === true) {
        count.browser++;
        console.log(`  – ${cell.file}: only the page ends it (${String(cell.expectation.fails)})`);
        continue;
      }
      count.run++;
      const differences = await runCell(cell, folder);
      if (differences.length > 0) count.failed++;
      console.log(`  ${differences.length === 0 ? "✓" : "✗"} ${cell.file}`);
      for (const difference of differences) console.log(difference.replaceAll(/^/gm, "      "));
    }
  } finally {
    await rm(place, { recursive: true });
  }
}

/** @returns where its files lie */
async function unpack({ slug, cells }: Lesson, place: string): Promise<string> {
  const archive = `dist/lessons/${slug}/${slug}.zip`;
  const bytes = await readFile(archive).catch((cause: unknown) => {
    throw new Error(`Expected ${archive}, found none. Build the site first: npm run build.`, {
      cause,
    });
  });
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    const file = join(place, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  const folder = join(place, slug);
  // In the place of `npm install`: the same versions, without the network.
  const modules = join(folder, "node_modules");
  await mkdir(modules);
  for (const name of usedLibraries(cells)) {
    await symlink(join(root, "node_modules", name), join(modules, name));
  }
  return folder;
}

async function runCell(cell: Cell, folder: string): Promise<string[]> {
  // Both of its streams into one file, which keeps their order.
  const path = join(folder, "printed.txt");
  const file = await open(path, "w");
  const child = spawn(process.execPath, [cell.file], {
    cwd: folder,
    stdio: ["ignore", file.fd, file.fd],
    // Not what the tests of this project were started with.
    env: { PATH: process.env["PATH"] ?? "", NO_COLOR: "1" },
    timeout: runLimit,
  });
  const ended = await new Promise<{ code: number | null; signal: NodeJS.Signals | null }>(
    (resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code, signal) => resolve({ code, signal }));
    },
  );
  await file.close();
  if (ended.signal !== null) {
    return [
      `ended by ${ended.signal}: it did not end by itself within ${String(runLimit / 1000)} s`,
    ];
  }
  return compareNodeRun(cell, { code: ended.code ?? 0, printed: await readFile(path, "utf8") });
}
