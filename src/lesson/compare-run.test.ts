import { expect, test } from "vitest";
import type { ConsoleLine, Level } from "../console/line.ts";
import type { Cell, Expectation } from "./cell.ts";
import { compareRun, type ObservedRun } from "./compare-run.ts";
import { fixtureCell } from "./lesson-fixture.ts";
import { runResult } from "./run-result.ts";
import { measuresToAttributes } from "../sandbox/measure-attributes.ts";

const measured = {
  wallMs: 12.5,
  threads: 2,
  tasks: 4,
  concurrency: 5,
  parallelism: 1,
  inFlight: { load: 3, save: 1, "[odd name]: 1%": 2 },
  busyMs: 1.25,
};

function line(text: string, level: Level = "log"): ConsoleLine {
  return {
    level,
    thread: 0,
    depth: 0,
    at: 0,
    content: { kind: "parts", parts: [{ kind: "text", text }] },
  };
}

function cell(output: string[] | undefined, expectation: Expectation = {}): Cell {
  const location = { path: "", line: 1, column: 1 };
  return fixtureCell("a.ts", "1;\n", {
    expectation,
    output: output === undefined ? undefined : { lines: output, unordered: false, location },
  });
}

const done: ObservedRun = {
  state: "done",
  reason: undefined,
  lines: [line("a")],
  attributes: measuresToAttributes(measured),
};
const failed: ObservedRun = {
  ...done,
  state: "failed",
  reason: "error",
  lines: [line("a"), line("TypeError: x is not a function\n    at a.ts:1:2", "error")],
};

test("a run as the fence says", () => {
  const expectation = { threads: { min: 2, max: 2 }, inFlight: { load: { min: 1, max: 3 } } };
  expect(compareRun(cell(["a"], expectation), done)).toEqual([]);
});

test("a cell without output prints nothing", () => {
  expect(compareRun(cell(undefined), done)).toEqual([
    "line 1 of the output\n  expected: nothing more\n  found:    `a`",
  ]);
  expect(compareRun(cell(undefined), { ...done, lines: [] })).toEqual([]);
});

test("an error that was not announced, with what it says", () => {
  const [end] = compareRun(cell(["a"]), failed);
  expect(end).toMatch(
    /^the end of the run\n {2}expected: done\n {2}found: {4}failed \(error\): TypeError: x/,
  );
});

test("an announced error: by its name, and its line is no output", () => {
  expect(compareRun(cell(["a"], { error: "TypeError" }), failed)).toEqual([]);
  expect(compareRun(cell(["a"], { error: "RangeError" }), failed)).toHaveLength(1);
  const uncaught = {
    ...failed,
    lines: [line("a"), line("Uncaught (in promise) TypeError: x", "error")],
  };
  expect(compareRun(cell(["a"], { error: "TypeError" }), uncaught)).toEqual([]);
  expect(compareRun(cell(["a"], { error: "TypeError" }), done)).toEqual([
    "the end of the run\n  expected: failed with TypeError\n  found:    done",
  ]);
  const deadlock = { ...failed, reason: "deadlock" };
  expect(compareRun(cell(["a"], { error: "TypeError" }), deadlock)[0]).toContain(
    "found:    failed (deadlock)",
  );
});

test("a failure of the run as a whole: by its reason, and its line is no output", () => {
  const stuck = {
    ...failed,
    reason: "never-ends",
    lines: [line("a"), line("This run never ends", "error")],
  };
  expect(compareRun(cell(["a"], { fails: "never-ends" }), stuck)).toEqual([]);
  expect(compareRun(cell(["a"], { fails: "deadlock" }), stuck)).toEqual([
    "the end of the run\n  expected: failed (deadlock)\n  found:    failed (never-ends)",
  ]);
  expect(compareRun(cell(["a"], { fails: "never-ends" }), done)).toEqual([
    "the end of the run\n  expected: failed (never-ends)\n  found:    done",
  ]);
  expect(compareRun(cell(["b"], { fails: "never-ends" }), stuck)).toHaveLength(1);
});

test("a flood is held to its first lines", () => {
  const lines = [line("a"), line("a"), line("a"), line("Too much output", "error")];
  const flood = { ...failed, reason: "flood", lines };
  expect(compareRun(cell(["a", "a"], { fails: "flood" }), flood)).toEqual([]);
  expect(compareRun(cell(["a", "b"], { fails: "flood" }), flood)).toHaveLength(1);
});

test("measures out of range, and measures that there are not", () => {
  expect(compareRun(cell(["a"], { threads: { min: 3, max: 4 } }), done)).toEqual([
    "threads\n  expected: 3..4\n  found:    2",
  ]);
  expect(compareRun(cell(["a"], { concurrency: { min: 3, max: 3 } }), done)).toEqual([
    "concurrency\n  expected: 3\n  found:    5",
  ]);
  expect(
    compareRun(
      cell(["a"], { inFlight: { load: { min: 1, max: 2 }, x: { min: 1, max: 1 } } }),
      done,
    ),
  ).toEqual([
    "in-flight of load\n  expected: 1..2\n  found:    3",
    "in-flight of x\n  expected: 1\n  found:    no such measure of the run",
  ]);
});

test("the result that the attributes tell", () => {
  expect(runResult(done)).toEqual({ state: "done", measures: measured });
  expect(runResult(failed)).toMatchObject({ state: "failed", reason: "error" });
  expect(runResult({ ...failed, reason: "syntax", attributes: {} })).toEqual({
    state: "failed",
    reason: "syntax",
  });
  expect(() => runResult({ ...done, attributes: {} })).toThrow(
    "Expected data-wall-ms on an ended run to be a number",
  );
  expect(() => runResult({ ...failed, reason: "bored" })).toThrow(
    "Expected the state of an ended run",
  );
});
