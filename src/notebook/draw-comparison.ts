/** Draws the runs of several cells side by side. Loaded with the first of them that a reader runs. */
import "../words/all-words.ts";
import { comparedRun } from "../sandbox/compared-run.ts";
import { sideBySide, type ComparedRun } from "../timeline/side-by-side.ts";
import { toElement } from "../timeline/to-element.ts";
import { loadRecordedRun } from "./recorded-runs.ts";
import type { RunEnded } from "./run-ended.ts";
import { said } from "../words/words.ts";

/**
 * @param host the `<run-comparison>`
 * @param own the reader's runs, by file; of other cells, too
 * @throws (rejects) if the recorded runs cannot be fetched
 */
export async function drawComparison(
  host: HTMLElement,
  own: ReadonlyMap<string, RunEnded>,
): Promise<void> {
  const { lesson = "", cells = "" } = host.dataset;
  const files = cells.split(" ");
  const recorded = await Promise.all(
    files.map(async (file) => (own.has(file) ? undefined : loadRecordedRun(lesson, file))),
  );
  // Read now: others may have ended meanwhile.
  const runs = files.flatMap((file, index): ComparedRun[] => {
    const mine = own.get(file);
    if (mine !== undefined) return [comparedRun(file, mine.trace, mine.measures)];
    const run = recorded[index];
    return run === undefined ? [] : [comparedRun(file, run.trace, run.measures)];
  });
  const sides = host.querySelector('[data-part="sides"]');
  const caption = host.querySelector('[data-part="caption"]');
  if (sides === null || caption === null) return;
  sides.replaceChildren(
    ...sideBySide(runs, host.dataset["id"] ?? "side").map((side) => toElement(side)),
  );
  caption.textContent = captionText(files, own);
}

function captionText(files: readonly string[], own: ReadonlyMap<string, RunEnded>): string {
  const missing = files.filter((file) => !own.has(file));
  return missing.length === 0
    ? said("Your runs, on one axis.")
    : said(
        missing.length === 1
          ? "Your runs on one axis with the recorded run of {}."
          : "Your runs on one axis with the recorded runs of {}.",
        missing.join(said(" and ")),
      );
}
