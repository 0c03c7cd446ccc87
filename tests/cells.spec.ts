/** Every cell of every lesson, found from the content, does on the built site what its fence says. */
import { expect, test } from "@playwright/test";
import { readLessons } from "../src/lesson/read-lessons.ts";
import { compareOutput } from "../src/lesson/output-pattern.ts";
import { CellOnPage, collectComplaints } from "./notebook-page.ts";

const lessons = await readLessons();
const cells = lessons.flatMap((lesson) => lesson.cells.map((cell) => ({ lesson, cell })));
if (cells.length === 0) throw new Error("No cell found in content/lessons: expected at least one.");

for (const { lesson, cell } of cells) {
  test(`${lesson.slug}: ${cell.file}`, async ({ page }) => {
    const complaints = collectComplaints(page);
    await page.goto(`/lessons/${lesson.slug}/`);
    const onPage = new CellOnPage(page, cell.file);
    await onPage.runToEnd();
    if (cell.expectation.error === undefined) await onPage.expectState("done");
    else await onPage.expectFailure("error");
    if (cell.output !== undefined) {
      expect(compareOutput(cell.output, await onPage.lines())).toBeUndefined();
    } else {
      expect(await onPage.lines()).toEqual([]);
    }
    const { threads } = cell.expectation;
    if (threads !== undefined) {
      const measured = Number(await onPage.attribute("data-threads"));
      expect(measured).toBeGreaterThanOrEqual(threads.min);
      expect(measured).toBeLessThanOrEqual(threads.max);
    }
    expect(complaints).toEqual([]);
  });
}
