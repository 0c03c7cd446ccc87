import { expect, test } from "vitest";
import type { ConsoleLine, Level } from "../console/line.ts";
import { endText, stateText } from "./cell-state-text.ts";
import { nothingMeasured } from "../sandbox/nothing-measured.ts";

const fresh = { isEdited: false, isReset: false, changed: [] };
const measures = { ...nothingMeasured, wallMs: 304, concurrency: 3, parallelism: 1, threads: 1 };

const line = (text: string, level: Level = "log"): ConsoleLine => ({
  level,
  thread: 0,
  depth: 0,
  at: 0,
  content: { kind: "parts", parts: [{ kind: "text", text }] },
});

test("after a run, its end and what has changed since", () => {
  expect(stateText({ state: "running" }, fresh)).toBe("Running");
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

test("of code that did not compile, once it is other code", () => {
  const failed = { state: "failed", reason: "syntax" } as const;
  expect(stateText(failed, fresh)).toBe("Failed: does not compile");
  expect(stateText(failed, { ...fresh, isEdited: true })).toBe(
    "Failed: did not compile, edited since",
  );
  expect(stateText(failed, { ...fresh, isEdited: true, isReset: true })).toBe(
    "Failed: did not compile, reset since",
  );
  expect(stateText(failed, { ...fresh, changed: ["a.ts"] })).toBe(
    "Failed: did not compile, out of date: a.ts changed",
  );
});

test("what is said when it is over: the facts, once", () => {
  const three = [line("1"), line("2"), line("3")];
  expect(endText("gather.ts", { state: "done", measures }, three)).toBe(
    "gather.ts: done in 304 ms, 3 lines, 3 in flight at once, 1 thread busy at once",
  );
  expect(endText("a.ts", { state: "stopped", measures: nothingMeasured }, [])).toBe(
    "a.ts: stopped after 0.0 ms, no output",
  );
  const flood = [line("1"), line("and 995,000 more lines", "note")];
  expect(endText("a.ts", { state: "failed", reason: "flood", measures }, flood)).toBe(
    "a.ts: failed after 304 ms: too much output, 1 line and more, 3 in flight at once, 1 thread busy at once",
  );
});

test("of a failed run, the error as well", () => {
  const lines = [line("1"), line("TypeError: no (a.ts:1:1)", "error")];
  expect(endText("a.ts", { state: "failed", reason: "error", measures }, lines)).toBe(
    "a.ts: failed after 304 ms, 2 lines, 3 in flight at once, 1 thread busy at once. TypeError: no (a.ts:1:1)",
  );
  expect(endText("a.ts", { state: "failed", reason: "syntax" }, lines)).toBe(
    "a.ts: failed: does not compile. TypeError: no (a.ts:1:1)",
  );
});
