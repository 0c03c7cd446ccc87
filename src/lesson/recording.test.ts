import { expect, test } from "vitest";
import type { ConsoleLine } from "../console/line.ts";
import { fixtureRoot } from "./lesson-fixture.ts";
import { AuthorError } from "./problem.ts";
import {
  readRecordings,
  recordingsFromJson,
  recordingsToJson,
  type Recording,
} from "./recording.ts";
import type { Trace } from "../trace/trace.ts";
import { nothingMeasured } from "../sandbox/nothing-measured.ts";

const dir = "content/lessons/01-test";
const where = { browser: "Chromium 156", cores: 2, date: "2026-11-23" };
const line: ConsoleLine = {
  level: "log",
  thread: 1,
  depth: 0,
  at: 12.5,
  content: {
    kind: "parts",
    parts: [
      { kind: "text", text: "a " },
      { kind: "value", value: { kind: "number", text: "1" } },
    ],
  },
};
const picture: ConsoleLine = {
  level: "display",
  thread: 0,
  depth: 0,
  at: 0,
  content: {
    kind: "picture",
    picture: {
      width: 1,
      height: 2,
      pixels: new Uint8ClampedArray([1, 2, 3, 4, 255, 0, 0, 255]),
      alt: "x",
    },
  },
};
const trace: Trace = {
  tasks: [
    {
      id: 0,
      source: { kind: "module", name: "b.ts", place: { file: "b.ts", line: 1, column: 1 } },
      thread: 0,
      parent: undefined,
      start: 0,
      end: 3.25,
      outcome: "returned",
      spans: [{ start: 0, end: 1.5 }],
      flights: [{ start: 0, end: 3.25 }],
    },
  ],
  lanes: [{ thread: 0, name: "main", start: 0, end: 3.25, busy: [{ start: 0, end: 1.5 }] }],
  messages: [],
  merged: [],
  wallMs: 3.25,
};
const recording: Recording = {
  hash: "0123456789abcdef",
  result: {
    state: "done",
    measures: { ...nothingMeasured, wallMs: 3.25, threads: 2, inFlight: { load: 3 } },
  },
  lines: [line, picture],
  trace,
  where,
};

test("what is written is what is read, pictures too", () => {
  const failed: Recording = {
    ...recording,
    result: { state: "failed", reason: "syntax" },
    lines: [],
    trace: undefined,
  };
  const recordings = new Map([
    ["b.ts", recording],
    ["a.ts", failed],
  ]);
  const read = recordingsFromJson(recordingsToJson(recordings));
  expect([...read]).toEqual([...recordings]);
  const [, shown] = read.get("b.ts")?.lines ?? [];
  expect(shown?.content.kind === "picture" && shown.content.picture.pixels).toBeInstanceOf(
    Uint8ClampedArray,
  );
});

test("nothing recorded is no error", async () => {
  expect((await readRecordings(dir, fixtureRoot({}))).size).toBe(0);
});

test.each([
  ["no JSON", "{"],
  ["another form", '{"a.ts": {"lines": []}}'],
  [
    "a line that is none",
    recordingsToJson(new Map([["a.ts", recording]])).replace('"log"', '"shout"'),
  ],
])("%s is an error that says where and what to do", async (_what, text) => {
  const root = fixtureRoot({ [`${dir}/recorded.json`]: text });
  const read = readRecordings(dir, root);
  await expect(read).rejects.toBeInstanceOf(AuthorError);
  await expect(read).rejects.toThrow(
    /^content\/lessons\/01-test\/recorded\.json: expected recordings as verify writes them.*npm run verify -- --update --lesson test$/s,
  );
});
