import { expect, test } from "vitest";
import type { ConsoleLine } from "../console/line.ts";
import { fixtureCell } from "./lesson-fixture.ts";
import { mergeRecordings } from "./merge-recordings.ts";
import type { Recording } from "./recording.ts";
import { nothingMeasured } from "../sandbox/nothing-measured.ts";

function recording(text: string, more: Partial<Recording> = {}): Recording {
  const line: ConsoleLine = {
    level: "log",
    thread: 0,
    depth: 0,
    at: Math.random(),
    content: { kind: "parts", parts: [{ kind: "text", text }] },
  };
  return {
    hash: "1",
    result: { state: "done", measures: { ...nothingMeasured, wallMs: Math.random(), threads: 1 } },
    trace: undefined,
    lines: [line],
    where: { browser: "Chromium 156", cores: 2, date: "2026-11-23" },
    ...more,
  };
}

const cells = ["a.ts", "b.ts", "c.ts"].map((file) => fixtureCell(file, "1;\n"));

test("a run that tells nothing new leaves the old recording", () => {
  const old = recording("took 120 ms");
  const where = { ...old.where, date: "2027-01-01", browser: "Chromium 160" };
  const merged = mergeRecordings(
    cells,
    new Map([["a.ts", old]]),
    new Map([["a.ts", recording("took 98 ms", { where })]]),
  );
  expect(merged.get("a.ts")).toBe(old);
});

test.each([
  ["source", recording("x", { hash: "2" })],
  ["line", recording("y")],
  [
    "exploration",
    recording("x", {
      exploration: { outcome: "holds", schedules: 6, failed: 0, sentence: "All 6 hold." },
    }),
  ],
  [
    "state",
    recording("x", {
      result: { state: "stopped", measures: { ...nothingMeasured, wallMs: 1, threads: 1 } },
    }),
  ],
  [
    "concurrency",
    recording("x", {
      result: {
        state: "done",
        measures: { ...nothingMeasured, wallMs: 1, threads: 1, concurrency: 3 },
      },
    }),
  ],
  [
    "number of threads",
    recording("x", {
      result: { state: "done", measures: { ...nothingMeasured, wallMs: 1, threads: 2 } },
    }),
  ],
  ["machine", recording("x", { where: { browser: "Chromium 156", cores: 8, date: "2026-11-23" } })],
])("another %s is recorded anew", (_what, now) => {
  const merged = mergeRecordings(
    cells,
    new Map([["a.ts", recording("x")]]),
    new Map([["a.ts", now]]),
  );
  expect(merged.get("a.ts")).toBe(now);
});

test.each([
  [1000, 1150, true],
  [1000, 1500, false],
  [2, 15, true],
  [200, 240, true],
  [200, 260, false],
])("%d ms and then %d ms is the same: %s", (before, now, isSame) => {
  const took = (wallMs: number) =>
    recording("x", {
      result: { state: "done", measures: { ...nothingMeasured, wallMs, threads: 1 } },
    });
  const old = took(before);
  const merged = mergeRecordings(cells, new Map([["a.ts", old]]), new Map([["a.ts", took(now)]]));
  expect(merged.get("a.ts") === old).toBe(isSame);
});

test("keeps the lesson's order, cells that did not run, and none that are gone", () => {
  const old = new Map([
    ["gone.ts", recording("x")],
    ["c.ts", recording("x")],
  ]);
  expect([...mergeRecordings(cells, old, new Map([["b.ts", recording("y")]])).keys()]).toEqual([
    "b.ts",
    "c.ts",
  ]);
});
