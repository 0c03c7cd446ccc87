/** Draws the runs of several cells side by side. Loaded with the first of them that a reader runs. */
import { comparedRun } from "../sandbox/compared-run.ts";
import { sideBySide, type ComparedRun } from "../timeline/side-by-side.ts";
import { toElement } from "../timeline/to-element.ts";
import { loadRecordedRun } from "./recorded-runs.ts";
import type { RunEnded } from "./run-ended.ts";

/**
 * @param own the reader's runs, by file
 * @throws (rejects) if the recorded runs cannot be fetched
 */
export async function drawComparison(
  host: HTMLElement,
  files: readonly string[],
  own: ReadonlyMap<string, RunEnded>,
): Promise<void> {
  const lesson = host.dataset["lesson"] ?? "";
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
    ? "Your runs, on one axis."
    : `Your runs on one axis with the recorded ${missing.length === 1 ? "run" : "runs"} of ${missing.join(" and ")}.`;
}
