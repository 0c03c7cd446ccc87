import { expect, test } from "vitest";
import { gather, sketchTrace, workers } from "./sample-traces.ts";
import { summarize } from "./summarize.ts";

test("counts what the run's own measures count, and names no tasks where there are none", () => {
  expect(summarize(gather)).toBe("3 tasks on 1 thread, in 1.00 s.");
  expect(summarize(workers)).toBe("3 tasks on 4 threads, 6 messages, in 412 ms.");
  expect(summarize(sketchTrace({ wallMs: 225, tasks: [] }))).toBe("1 thread, in 225 ms.");
});
