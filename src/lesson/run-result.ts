import { measuresFromAttributes } from "../sandbox/measure-attributes.ts";
import { failureReasons, type RunResult } from "../sandbox/run.ts";
import type { ObservedRun } from "./compare-run.ts";

/**
 * The result that a section's attributes tell.
 * @throws where they tell none that there is
 */
export function runResult({ state, reason, attributes }: ObservedRun): RunResult {
  if (state === "failed" && reason === "syntax") return { state, reason };
  const measures = measuresFromAttributes(attributes);
  if (state === "done" || state === "stopped") return { state, measures };
  const known = failureReasons.find((failure) => failure === reason);
  if (state === "failed" && known !== undefined && known !== "syntax") {
    return { state, reason: known, measures };
  }
  throw new Error(
    `Expected the state of an ended run, found ${state} with the reason ${String(reason)}.`,
  );
}
