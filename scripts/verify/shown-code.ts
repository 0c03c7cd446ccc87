import type { Page } from "@playwright/test";
import type { Lesson } from "../../src/lesson/read-lesson.ts";

/** Whether the page that is open shows the lesson's cells as they are written. */
export async function showsCode(page: Page, { cells }: Lesson): Promise<boolean> {
  const wanted = cells.map(({ file, source }) => [file, source.trimEnd()]);
  const shown = await page
    .locator("lesson-cell section")
    .evaluateAll((sections) =>
      sections.map((section) => [
        section.getAttribute("aria-label"),
        section.querySelector('[data-part="code"] code')?.textContent.trimEnd(),
      ]),
    );
  return JSON.stringify(shown) === JSON.stringify(wanted);
}
