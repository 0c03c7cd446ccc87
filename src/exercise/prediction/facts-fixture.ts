/** Runs for tests. */
import type { Measures } from "../../sandbox/run.ts";
import type { RunFacts } from "./run-facts.ts";

/** @param lines as they were printed, one a millisecond */
export function fixtureFacts(lines: readonly string[], measures: Partial<Measures> = {}): RunFacts {
  return {
    state: "done",
    measures: {
      wallMs: 1003,
      threads: 1,
      tasks: 3,
      concurrency: 3,
      parallelism: 1,
      inFlight: { task: 3 },
      busyMs: 2,
      ...measures,
    },
    lines: lines.map((text, index) => ({ text, thread: 0, at: index })),
  };
}
