/** Measures, read from JSON. */
import * as v from "valibot";
import type { Measures } from "./run.ts";

const nonNegative = v.pipe(v.number(), v.finite(), v.minValue(0));
const count = v.pipe(nonNegative, v.integer());

export const measuresSchema: v.GenericSchema<unknown, Measures> = v.strictObject({
  wallMs: nonNegative,
  threads: count,
  tasks: count,
  concurrency: count,
  parallelism: count,
  inFlight: v.record(v.string(), count),
  busyMs: nonNegative,
});
