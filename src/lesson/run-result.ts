import { failureReasons, type Measures, type RunResult } from "../sandbox/run.ts";
import type { ObservedRun } from "./compare-run.ts";

/**
 * The result that a section's attributes tell.
 * @throws where they tell none that there is
 */
export function runResult({ state, reason, attributes }: ObservedRun): RunResult {
  if (state === "failed" && reason === "syntax") return { state, reason };
  const measures = readMeasures(attributes);
  if (state === "done" || state === "stopped") return { state, measures };
  const known = failureReasons.find((failure) => failure === reason);
  if (state === "failed" && known !== undefined && known !== "syntax") {
    return { state, reason: known, measures };
  }
  throw new Error(
    `Expected the state of an ended run, found ${state} with the reason ${String(reason)}.`,
  );
}

function readMeasures(attributes: ObservedRun["attributes"]): Measures {
  const wallMs = Number(attributes["data-wall-ms"] ?? Number.NaN);
  const threads = Number(attributes["data-threads"] ?? Number.NaN);
  if (Number.isFinite(wallMs) && Number.isInteger(threads)) return { wallMs, threads };
  throw new Error(
    `Expected data-wall-ms and data-threads on an ended run, found ${JSON.stringify(attributes)}.`,
  );
}
