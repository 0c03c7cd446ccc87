/** An ordinary run counts the events that the explorer counts, or a schedule's latencies go to others. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { recordSchedule } from "../record.ts";
import type { ScheduleRecord } from "../record.ts";
import { anyOrder, engineOf, programOf, type Sources } from "../testing/engine-of.ts";
import { followPlan } from "./follow-plan.ts";
import { planReplay } from "./plan.ts";

const body = new TextEncoder().encode("hello");
const files = new Map([["hello.txt", { status: 200, statusText: "", headers: [], body }]]);

function recordOf(sources: Sources, choices: readonly number[]): ScheduleRecord {
  const options = { ...anyOrder, until: "end" } as const;
  return recordSchedule(engineOf(sources, files), programOf(sources), choices, options);
}

const replaced = [
  "setTimeout",
  "setInterval",
  "clearTimeout",
  "clearInterval",
  "fetch",
  "mark",
] as const;
const timeout: typeof AbortSignal.timeout = Reflect.get(AbortSignal, "timeout");

beforeEach(() => {
  for (const name of replaced) vi.stubGlobal(name, Reflect.get(globalThis, name));
  vi.stubGlobal("fetch", () => Promise.resolve(new Response("hello")));
});

afterEach(() => {
  vi.unstubAllGlobals();
  AbortSignal.timeout = timeout;
});

/** What `mark` is told, and when the plan's last event has its turn. */
async function followed(source: string): Promise<readonly string[]> {
  vi.stubGlobal("mark", () => undefined);
  const planned = planReplay(recordOf({ "main.ts": source }, []));
  if (!planned.ok) throw new Error(`Expected a plan; found that ${planned.because}.`);
  const marks: string[] = [];
  vi.stubGlobal("mark", (text: string) => marks.push(text));
  followPlan(planned.plan, () => marks.push("last"));
  const Run = (async () => await Promise.resolve()).constructor as new (
    code: string,
  ) => () => Promise<void>;
  await new Run(source)();
  return marks;
}

describe("the last event is the last in an ordinary run too", () => {
  const end = `await new Promise((done) => setTimeout(done, 1));\nmark("end");\n`;

  test("where a response is cloned", async () => {
    expect(
      await followed(`const response = await fetch("/lab/hello.txt");
await response.clone().clone().text();
await response.text();
mark("read");
${end}`),
    ).toEqual(["read", "last", "end"]);
  });

  test("where a body is read twice", async () => {
    expect(
      await followed(`const response = await fetch("/lab/hello.txt");
await response.text();
await response.json().catch(() => mark("refused"));
${end}`),
    ).toEqual(["refused", "last", "end"]);
  });

  test("where a body is read after its signal was aborted", async () => {
    expect(
      await followed(`const stop = new AbortController();
const response = await fetch("/lab/hello.txt", { signal: stop.signal });
stop.abort();
await response.text().catch(() => undefined);
mark("read");
${end}`),
    ).toEqual(["read", "last", "end"]);
  });
});

test("a timer's callback has the global object as its `this`", async () => {
  const source = `await new Promise((done) =>
  setTimeout(function (word) { mark(word + (this === globalThis)); done(); }, 1, "is "));\n`;
  expect(await followed(source)).toContain("is true");
});

test("what still waits for a module when it ends is not replayed: no code has a say in when it loads", () => {
  const sources = {
    "main.ts": `void import("./later.ts");
setTimeout(() => { throw new Error("before it is there"); }, 10);`,
    "later.ts": "export {};",
  };
  const record = recordOf(sources, [1]);
  expect(record.end).toMatchObject({ kind: "failed" });
  expect(planReplay(record)).toEqual({
    ok: false,
    because: "it waits for modules to load, and no code has a say in when",
  });
});
