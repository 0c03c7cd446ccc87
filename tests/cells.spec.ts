/** Every cell of every lesson, found from the content, does on the built site what its fence says. */
import { expect, test } from "@playwright/test";
import { readLessons } from "../src/lesson/read-lessons.ts";
import { compareExploration } from "../src/lesson/compare-exploration.ts";
import { compareRun } from "../src/lesson/compare-run.ts";
import { exploreCell } from "../scripts/explore-cell.ts";
import { runCell } from "../scripts/run-cell.ts";
import { collectComplaints } from "./notebook-page.ts";

const lessons = await readLessons();
const cells = lessons.flatMap((lesson) => lesson.cells.map((cell) => ({ lesson, cell })));
if (cells.length === 0) throw new Error("No cell found in content/lessons: expected at least one.");

for (const { lesson, cell } of cells) {
  test(`${lesson.slug}: ${cell.file}`, async ({ page }) => {
    const complaints = collectComplaints(page);
    await page.goto(`/lessons/${lesson.slug}/`);
    const run = await runCell(page, cell.file);
    expect(compareRun(cell, run)).toEqual([]);
    if (cell.explore !== undefined) {
      expect(compareExploration(cell.explore, await exploreCell(page, cell.file))).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });
}
