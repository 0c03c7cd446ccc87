import type { Measures } from "./run.ts";

/** Of a run that ended before any thread began. */
export const nothingMeasured: Measures = {
  wallMs: 0,
  threads: 0,
  tasks: 0,
  concurrency: 0,
  parallelism: 0,
  inFlight: {},
  busyMs: 0,
};
