/** Runs one cell on its page, as a reader would, and reads what came of it. */
import type { Page } from "@playwright/test";
import { parseLines } from "../src/console/parse.ts";
import type { ObservedRun } from "../src/lesson/compare-run.ts";
import { traceFromJson } from "../src/trace/trace-json.ts";
import type { Trace } from "../src/trace/trace.ts";

/** ms: longer than any cell of a lesson takes on a slow machine. */
const runLimit = 120_000;

const over = ["done", "failed", "stopped"].map((state) => `[data-state="${state}"]`).join(", ");

export interface CellRun extends ObservedRun {
  /** What it did; undefined where nothing ran. */
  readonly trace: Trace | undefined;
}

/** ms between two taps, as quick as a reader's finger. */
const tapEvery = 150;

/** Taps the cell's pad for as long as the run listens. */
function tapWhileItListens(section: Element, every: number): void {
  const tapping = setInterval(() => {
    if (section.getAttribute("data-state") !== "running") clearInterval(tapping);
    section
      .querySelector('[data-part="pad"]:not([aria-disabled])')
      ?.dispatchEvent(new PointerEvent("pointerdown"));
  }, every);
}

/**
 * @param file the cell's file name
 * @throws where the page has no such cell, or the run goes on past the limit
 */
export async function runCell(page: Page, file: string): Promise<CellRun> {
  const section = page.getByRole("region", { name: file, exact: true });
  await section.getByRole("button", { name: "Run", exact: true }).click();
  const ended = section.and(page.locator(over));
  await section.evaluate(tapWhileItListens, tapEvery);
  await ended.waitFor({ state: "attached", timeout: runLimit });
  const { lines, trace, attributes } = await ended.evaluate(async (element) => {
    const cell: Element | null = element.closest("lesson-cell");
    const data = [...element.attributes].filter(({ name }) => name.startsWith("data-"));
    return {
      lines: cell !== null && "lines" in cell ? cell.lines : undefined,
      trace:
        cell !== null && "recordedTrace" in cell && typeof cell.recordedTrace === "function"
          ? await (cell.recordedTrace as () => Promise<unknown>).call(cell)
          : null,
      attributes: Object.fromEntries(data.map(({ name, value }) => [name, value])),
    };
  });
  return {
    state: attributes["data-state"] ?? "",
    reason: attributes["data-reason"],
    lines: parseLines(lines),
    trace: trace === null ? undefined : traceFromJson(trace),
    attributes,
  };
}
