/** Runs one cell on its page, as a reader would, and reads what came of it. */
import type { Page } from "@playwright/test";
import { parseLines } from "../src/console/parse.ts";
import type { ObservedRun } from "../src/lesson/compare-run.ts";

/** ms: longer than any cell of a lesson takes on a slow machine. */
const runLimit = 120_000;

const over = ["done", "failed", "stopped"].map((state) => `[data-state="${state}"]`).join(", ");

/**
 * @param file the cell's file name
 * @throws where the page has no such cell, or the run goes on past the limit
 */
export async function runCell(page: Page, file: string): Promise<ObservedRun> {
  const section = page.getByRole("region", { name: file, exact: true });
  await section.getByRole("button", { name: "Run", exact: true }).click();
  const ended = section.and(page.locator(over));
  await ended.waitFor({ state: "attached", timeout: runLimit });
  const { lines, attributes } = await ended.evaluate((element) => {
    const cell: Element | null = element.closest("lesson-cell");
    const data = [...element.attributes].filter(({ name }) => name.startsWith("data-"));
    return {
      lines: cell !== null && "lines" in cell ? cell.lines : undefined,
      attributes: Object.fromEntries(data.map(({ name, value }) => [name, value])),
    };
  });
  return {
    state: attributes["data-state"] ?? "",
    reason: attributes["data-reason"],
    lines: parseLines(lines),
    attributes,
  };
}
