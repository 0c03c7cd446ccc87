/** Whether exploring a cell came to what its fence says. Pure. */
import type { Exploring } from "./cell.ts";
import type { RecordedExploration } from "./recording.ts";

/** The figure under a cell, as a page tells it. */
export interface ObservedExploration {
  /** `data-outcome` */
  readonly outcome: string;
  /** `data-schedules` and `data-failed` */
  readonly schedules: number;
  readonly failed: number;
  /** `data-confirmed`: of what is broken, whether an ordinary run failed in the same way. */
  readonly confirmed: string | undefined;
  readonly sentence: string;
}

/** @returns what differs, each in words for the author; empty where all is as the fence says */
export function compareExploration(wanted: Exploring, found: ObservedExploration): string[] {
  const { outcome, sentence, confirmed } = found;
  const differences: string[] = [];
  if (recordedOutcome(outcome) === undefined || (wanted !== "any" && outcome !== wanted)) {
    const expected = wanted === "any" ? "broken, holds or cut-short" : wanted;
    differences.push(
      `what exploring comes to\n  expected: ${expected}\n  found:    ${outcome}: ${sentence}`,
    );
  }
  if (outcome === "broken" && confirmed === "no") {
    differences.push(
      "the failing schedule in an ordinary run\n  expected: that it fails in the same way\n  found:    that it goes another way; does the cell ask for the time, or draw lots?",
    );
  }
  return differences;
}

/** Undefined for what has no place in a recording. */
export function toRecorded(found: ObservedExploration): RecordedExploration | undefined {
  const outcome = recordedOutcome(found.outcome);
  const { schedules, failed, sentence } = found;
  return outcome && { outcome, schedules, failed, sentence };
}

function recordedOutcome(outcome: string): RecordedExploration["outcome"] | undefined {
  return (["broken", "holds", "cut-short"] as const).find((known) => known === outcome);
}
