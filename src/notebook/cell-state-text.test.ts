import { expect, test } from "vitest";
import type { ConsoleLine, Level } from "../console/line.ts";
import { endText, errorText, stateText } from "./cell-state-text.ts";
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

/** With the error, as the status has both. */
function endOf(...[file, result, lines]: Parameters<typeof endText>): string {
  const error = errorText(result, lines);
  return `${endText(file, result, lines)}${error === undefined ? "" : `. ${error}`}`;
}

test("what is said when it is over: the facts, once", () => {
  const three = [line("1"), line("2"), line("3")];
  expect(endOf("gather.ts", { state: "done", measures }, three)).toBe(
    "gather.ts: done in 304 ms, 3 lines, 3 in flight at once, 1 thread busy at once",
  );
  expect(endOf("a.ts", { state: "stopped", measures: nothingMeasured }, [])).toBe(
    "a.ts: stopped after 0 ms, no output",
  );
  const flood = [line("1"), line("and 995,000 more lines", "note")];
  expect(endOf("a.ts", { state: "failed", reason: "flood", measures }, flood)).toBe(
    "a.ts: failed after 304 ms: too much output, 1 line and more, 3 in flight at once, 1 thread busy at once",
  );
});

test("lines are the program's: not those in which we count the rest, or say that we ended it", () => {
  const nobody = { ...nothingMeasured, wallMs: 304 };
  const left = line("and 16,522 more lines", "note");
  const why = line("Too much output: a run may log 200 MB", "error");
  expect(
    endOf("a.ts", { state: "failed", reason: "flood", measures: nobody }, [line("1"), left, why]),
  ).toBe(
    "a.ts: failed after 304 ms: too much output, 1 line and more. Too much output: a run may log 200 MB",
  );
  const never = line("This run never ends", "error");
  expect(endOf("a.ts", { state: "failed", reason: "never-ends", measures: nobody }, [never])).toBe(
    "a.ts: failed after 304 ms: never ends, no output. This run never ends",
  );
  const thrown = line("Error: no", "error");
  expect(
    endOf("a.ts", { state: "failed", reason: "error", measures: nobody }, [left, thrown]),
  ).toBe("a.ts: failed after 304 ms, 1 line and more. Error: no");
  const cleared = line("console.clear() keeps what was printed. The next run clears it.", "note");
  expect(endOf("a.ts", { state: "done", measures: nobody }, [line("1"), cleared])).toBe(
    "a.ts: done in 304 ms, 1 line",
  );
});

test("of a failed run, the error as well", () => {
  const lines = [line("1"), line("TypeError: no (a.ts:1:1)", "error")];
  expect(endOf("a.ts", { state: "failed", reason: "error", measures }, lines)).toBe(
    "a.ts: failed after 304 ms, 2 lines, 3 in flight at once, 1 thread busy at once. TypeError: no (a.ts:1:1)",
  );
  expect(endOf("a.ts", { state: "failed", reason: "syntax" }, lines)).toBe(
    "a.ts: failed: does not compile. TypeError: no (a.ts:1:1)",
  );
});
