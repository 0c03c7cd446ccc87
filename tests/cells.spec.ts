/** Every cell of every lesson, found from the content, does on the built site what its fence says. */
import { expect, test, type Page } from "@playwright/test";
import { compareExploration } from "../src/lesson/compare-exploration.ts";
import { readLessons } from "../src/lesson/read-lessons.ts";
import { compareRun } from "../src/lesson/compare-run.ts";
import { exploreCell } from "../scripts/explore-cell.ts";
import { runCell } from "../scripts/run-cell.ts";
import { collectComplaints } from "./notebook-page.ts";

const lessons = await readLessons();
if (lessons.every(({ cells }) => cells.length === 0)) {
  throw new Error("No cell found in content/lessons: expected at least one.");
}

for (const lesson of lessons) {
  test.describe(lesson.slug, () => {
    // One page a lesson, as a reader has it; a test that fails gets the next one a page of its own.
    let page: Page;
    let complaints: string[];
    test.beforeAll(async ({ browser }) => {
      page = await browser.newPage();
      complaints = collectComplaints(page);
      await page.goto(`/lessons/${lesson.slug}/`);
    });
    test.afterAll(() => page.close());

    for (const cell of lesson.cells) {
      test(cell.file, async () => {
        const run = await runCell(page, cell.file);
        expect(compareRun(cell, run)).toEqual([]);
        if (cell.explore !== undefined) {
          expect(compareExploration(cell.explore, await exploreCell(page, cell.file))).toEqual([]);
        }
        expect(complaints).toEqual([]);
      });
    }
  });
}
