import { expect, test } from "vitest";
import { nothingMeasured as measures } from "../../sandbox/nothing-measured.ts";
import type { RunResult } from "../../sandbox/run.ts";
import { countRuns } from "./count-runs.ts";

const run = (file: string, result: RunResult, isMeantToFail = false) => ({
  cell: { file, isMeantToFail, run: () => Promise.resolve(result), stop: () => undefined },
  result,
});

test("each way to end is counted once, and a failure that is meant is none", () => {
  const runs = [
    run("a.ts", { state: "done", measures }),
    run("b.ts", { state: "failed", reason: "error", measures }),
    run("c.ts", { state: "failed", reason: "deadlock", measures }, true),
    run("d.ts", { state: "stopped", measures }, true),
    run("e.ts", { state: "failed", reason: "syntax" }),
  ];
  expect(countRuns(runs, 7)).toEqual({
    ran: 5,
    of: 7,
    done: 1,
    meant: 1,
    failed: ["b.ts", "e.ts"],
    stopped: ["d.ts"],
  });
});
