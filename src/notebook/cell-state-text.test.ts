import { expect, test } from "vitest";
import { endText, stateText } from "./cell-state-text.ts";
import { nothingMeasured } from "../sandbox/nothing-measured.ts";

const fresh = { atFirst: "Recorded", isEdited: false, changed: [] };
const measures = { ...nothingMeasured, wallMs: 304, threads: 1 };

test("before the first run", () => {
  expect(stateText({ state: "idle" }, fresh)).toBe("Recorded");
  expect(stateText({ state: "idle" }, { ...fresh, isEdited: true })).toBe("Edited, not run yet");
});

test("after a run, its end and what has changed since", () => {
  expect(stateText({ state: "done", measures }, fresh)).toBe("Done");
  expect(stateText({ state: "stopped", measures }, { ...fresh, isEdited: true })).toBe(
    "Stopped, edited since",
  );
  expect(stateText({ state: "failed", reason: "error", measures }, fresh)).toBe("Failed");
  expect(
    stateText(
      { state: "failed", reason: "deadlock", measures },
      { ...fresh, changed: ["a.ts", "b.ts"] },
    ),
  ).toBe("Failed: deadlock, out of date: a.ts, b.ts changed");
});

test("what is said when it is over", () => {
  expect(endText("gather.ts", { state: "done", measures })).toBe(
    "gather.ts: done, 304 ms, 1 thread",
  );
  expect(endText("gather.ts", { state: "failed", reason: "syntax" })).toBe(
    "gather.ts: failed: does not compile",
  );
});
