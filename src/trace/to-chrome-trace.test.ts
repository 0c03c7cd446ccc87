import { expect, test } from "vitest";
import { threeThreads } from "./testing/three-threads.ts";
import { type ChromeEvent, toChromeTrace } from "./to-chrome-trace.ts";

const { displayTimeUnit, traceEvents } = toChromeTrace(threeThreads(), "gather.ts");

const ofKind = (...kinds: readonly ChromeEvent["ph"][]): ChromeEvent[] =>
  traceEvents.filter(({ ph }) => kinds.includes(ph));

test("names the process and its threads", () => {
  expect(displayTimeUnit).toBe("ms");
  expect(ofKind("M").slice(0, 3)).toEqual([
    { ph: "M", name: "process_name", pid: 1, tid: 1, args: { name: "gather.ts" } },
    { ph: "M", name: "thread_name", pid: 1, tid: 1, args: { name: "main" } },
    { ph: "M", name: "thread_sort_index", pid: 1, tid: 1, args: { sort_index: 0 } },
  ]);
  expect(ofKind("M")).toHaveLength(7);
});

test("a span has its thread, its time in µs and its task", () => {
  const [download] = ofKind("X").filter(({ name }) => name === "download");
  expect(download).toEqual({
    ph: "X",
    name: "download",
    cat: "async",
    pid: 1,
    tid: 1,
    ts: 1250,
    dur: 750,
    args: { task: 64, kind: "async", place: "main.ts:3", parent: 0, outcome: "threw" },
  });
});

test("a task lasts from its start to its end", () => {
  const events = ofKind("b", "e").filter(({ name }) => name === "download");
  expect(events).toMatchObject([
    { ph: "b", cat: "task", id: "64", ts: 1250, tid: 1 },
    { ph: "e", cat: "task", id: "64", ts: 9000, tid: 1 },
  ]);
});

test("a message is an arrow between two spans", () => {
  const shared = { name: "message", cat: "message", id: "0", pid: 1 };
  expect(ofKind("s", "f")).toEqual([
    { ph: "s", ...shared, tid: 1, ts: 1250 },
    { ph: "f", bp: "e", ...shared, tid: 2, ts: 5000 },
  ]);
});

test("merged calls say how many they are", () => {
  const [merged] = ofKind("b").filter(({ name }) => name === "40 calls, merged");
  expect(merged).toMatchObject({ cat: "merged", tid: 3, ts: 7000, args: { calls: 40, peak: 3 } });
});

test("each that begins ends, and all of it is JSON", () => {
  expect(ofKind("b").length).toBe(ofKind("e").length);
  expect(ofKind("s").length).toBe(ofKind("f").length);
  expect(JSON.parse(JSON.stringify(traceEvents))).toEqual(traceEvents);
});
