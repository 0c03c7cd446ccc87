/** A thread's answer, from the program to what the page takes of it. */
import vm from "node:vm";
import { parse } from "devalue";
import { describe, expect, test, vi } from "vitest";
import { encodeAnswer } from "../../sandbox/thread/encode-answer.ts";
import type { ProgramFactory } from "../engine/engine.ts";
import { parseExplored } from "../exploration.ts";
import type { Explored, ExploreTask, FetchedFile } from "../exploration.ts";
import { planReplay } from "../replay/plan.ts";
import { firstDifference } from "../schedule-words.ts";
import { programOf } from "../testing/engine-of.ts";
import { carryOut } from "./carry-out.ts";

const sleep = `const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));\n`;
const everyOrder = {
  kind: "search",
  strategy: "every",
  schedules: 20_000,
  time: 60_000,
  keepTimerOrder: false,
} as const;

/** What the page takes of what the thread tells. */
function explored(
  source: string,
  task: ExploreTask = everyOrder,
  files: readonly FetchedFile[] = [],
): Explored {
  const { entry, code, sites } = programOf({ "main.ts": source });
  const factory = vm.runInThisContext(`(${code})`) as ProgramFactory;
  const told = carryOut({ entry, factory, sites }, { task, cores: 2, files }, () => undefined);
  return parseExplored(parse(encodeAnswer(told)));
}

const checkThenAct = `import { invariant, watch } from "lab";
${sleep}let seats = 1;
watch("seats", () => seats);
async function book(): Promise<void> {
  await sleep(10);
  if (seats < 1) return;
  await sleep(10);
  seats -= 1;
}
await Promise.all([book(), book()]);
invariant(seats === 0, "oversold");
`;

describe("a search", () => {
  test("tells its first failure at once, for a later schedule may have no end", () => {
    const { entry, code, sites } = programOf({ "main.ts": checkThenAct });
    const factory = vm.runInThisContext(`(${code})`) as ProgramFactory;
    const told: number[] = [];
    carryOut({ entry, factory, sites }, { task: everyOrder, cores: 2, files: [] }, (progress) => {
      told.push(progress.failed);
    });
    expect(told[0]).toBe(1);
  });

  test("is over some seconds after its first failure, however slow", () => {
    let time = 0;
    const clock = vi.spyOn(performance, "now").mockImplementation(() => (time += 20));
    try {
      const source = `import { invariant } from "lab";
${sleep}const task = async () => { for (let i = 0; i < 40; i++) await sleep(1); };
await Promise.all([task(), task(), task()]);
invariant(false, "always");
`;
      expect(explored(source)).toMatchObject({ kind: "broken", isAll: false });
      expect(time).toBeLessThan(6_000);
    } finally {
      clock.mockRestore();
    }
  });

  test.each([
    ["a loop", `while (true) await null;`],
    ["a loop that prints", `while (true) { console.log("again and again"); await null; }`],
    [
      "a call of itself",
      `async function f(): Promise<void> { await null; return f(); }\nawait f();`,
    ],
  ])("tells of %s without an end what it does, and no more than a page takes", (_, source) => {
    const found = explored(source);
    if (found.kind !== "broken") throw new Error(`Expected a failure, found ${found.kind}.`);
    const { end, steps } = found.found.record;
    expect(end).toMatchObject({
      failure: "livelock",
      message: "Microtasks go on and on: 200,000 in one step.",
    });
    expect(steps[0]?.lines.length).toBeLessThanOrEqual(51);
  });

  test("tells of two hundred tasks at once", () => {
    const source = `${sleep}let x = 0;
async function add(): Promise<void> {
  const before = x;
  await sleep(10);
  x = before + 1;
}
await Promise.all(Array.from({ length: 200 }, add));
if (x !== 200) throw new Error("lost " + x);
`;
    const found = explored(source, { ...everyOrder, time: 100 });
    if (found.kind !== "broken") throw new Error(`Expected a failure, found ${found.kind}.`);
    expect(found.found.record.steps).toHaveLength(201);
    expect(found.found.record.steps[0]?.registered).toHaveLength(200);
  });

  test("ends at its first failure where that is asked for", () => {
    const found = explored(checkThenAct, { ...everyOrder, isOverAtFirst: true });
    if (found.kind !== "broken") throw new Error(`Expected it broken; found ${found.kind}.`);
    expect(found).toMatchObject({ failed: 1, isAll: false });
    expect(found.found).toMatchObject({ isShortest: false, passing: undefined });
    expect(found.found.record.end).toMatchObject({ kind: "failed", message: "oversold" });
  });

  test("counts what fails, and finds one that holds and parts as late as can be", () => {
    const found = explored(checkThenAct);
    if (found.kind !== "broken") throw new Error(`Expected it broken; found ${found.kind}.`);
    expect(found).toMatchObject({ tried: 6, failed: 4, isAll: true });
    const { record, passing, isShortest } = found.found;
    expect(isShortest).toBe(true);
    expect(record.end).toMatchObject({ kind: "failed", message: "oversold" });
    if (passing === undefined) throw new Error("Expected one that holds.");
    expect(passing.end.kind).toBe("passed");
    // Both begin with the same timer: the second choice is the last that decides.
    expect(firstDifference(record, passing)).toBe(2);
  });

  test("where every order fails, there is none to compare with", () => {
    const found = explored(checkThenAct.replace("seats === 0", "false"));
    expect(found).toMatchObject({ kind: "broken", tried: 6, failed: 6, found: {} });
    expect(found.kind === "broken" && found.found.passing).toBeUndefined();
  });

  test.each(["delays", "random"] as const)("%s finds it too", (strategy) => {
    expect(explored(checkThenAct, { ...everyOrder, strategy, schedules: 100 })).toMatchObject({
      kind: "broken",
      isAll: strategy === "delays",
    });
  });

  test("that is too large goes on where few others go first", () => {
    // Depth first would get to the failing orders last.
    const source = `import { invariant } from "lab";
${sleep}const seen: string[] = [];
const task = async (name: string) => { for (let i = 0; i < 4; i++) { await sleep(1); seen.push(name); } };
await Promise.all(["a", "b", "c"].map(task));
invariant(seen[0] !== "c", "c first");
`;
    const found = explored(source, { ...everyOrder, schedules: 300 });
    expect(found).toMatchObject({ kind: "broken", isAll: false });
    expect(found.kind === "broken" && found.tried).toBeGreaterThan(300);
  });

  test.each([4, 10, 15, 19])("by both ways, of %i of 20, counts none twice", (schedules) => {
    const seen = new Set<string>();
    Reflect.set(globalThis, "exploredOrders", (order: string) => seen.add(order));
    try {
      const source = `${sleep}const order: string[] = [];
const task = async (name: string) => { for (let i = 1; i <= 3; i++) { await sleep(1); order.push(name + i); } };
await Promise.all(["a", "b"].map(task));
exploredOrders(order.join(" "));
`;
      const found = explored(source, { ...everyOrder, schedules });
      expect(found).toMatchObject({ kind: "cut-short", tried: seen.size });
    } finally {
      Reflect.deleteProperty(globalThis, "exploredOrders");
    }
  });

  test.each([
    ["run", 1],
    ["shrunk", 2],
    ["recorded", 4],
  ])("that fails once, and not when it is %s again, does not do the same twice", (_, times) => {
    const source = `const shared = Array.prototype as unknown as { times?: number };
shared.times = (shared.times ?? 0) + 1;
if (shared.times <= ${String(times)}) throw new Error("once");
`;
    try {
      expect(explored(source)).toEqual({
        kind: "unexplorable",
        because:
          "it does not do the same twice: With the same choices it failed once, and not another time.",
      });
    } finally {
      Reflect.deleteProperty(Array.prototype, "times");
    }
  });

  test("whose choices are none of its own another time does not do the same twice", () => {
    const source = `const shared = Array.prototype as unknown as { times?: number };
shared.times = (shared.times ?? 0) + 1;
const timers = shared.times === 1 ? 30 : 2;
for (let i = 0; i < timers; i++) setTimeout(() => { throw new Error("any"); }, 10);
`;
    const task = { ...everyOrder, strategy: "random", isOverAtFirst: true } as const;
    try {
      expect(explored(source, task)).toEqual({
        kind: "unexplorable",
        because:
          "it does not do the same twice: With the same choices more was pending once than another time.",
      });
    } finally {
      Reflect.deleteProperty(Array.prototype, "times");
    }
  });

  test("asks for files that it lacks", () => {
    const source = `const response = await fetch("/lab/hello.txt");
const text = await response.text();
if (text !== "hello") throw new Error(text);
`;
    expect(explored(source)).toEqual({ kind: "missing", address: "hello.txt" });
    const file = { path: "hello.txt", status: 200, statusText: "", headers: [], body: "aGVsbG8=" };
    expect(explored(source, everyOrder, [file])).toEqual({ kind: "holds", tried: 1 });
  });
});

describe("one schedule", () => {
  test("of many steps is recorded at its end where a choice is to be made", () => {
    const source = `${sleep}for (let i = 0; i < 400; i++) await sleep(1);
await Promise.all([sleep(1), sleep(2)]);
`;
    const task = { kind: "record", choices: [], keepTimerOrder: false } as const;
    const open = explored(source, { ...task, until: "choice" });
    if (open.kind !== "recorded") throw new Error(`Expected a record; found ${open.kind}.`);
    expect(open.record).toMatchObject({ firstStep: 101, end: { kind: "open", choice: 2 } });
    expect(open.record.steps).toHaveLength(300);
    expect(open.record.pending.map(({ label }) => label)).toEqual(["1 ms", "2 ms"]);
    expect(explored(source, { ...task, until: "end" })).toMatchObject({ record: { firstStep: 0 } });
  });

  test("is recorded up to where a choice is to be made", () => {
    const task = { kind: "record", choices: [0], keepTimerOrder: false, until: "choice" } as const;
    expect(explored(checkThenAct, task)).toMatchObject({
      kind: "recorded",
      record: { text: "1a", end: { kind: "open", choice: 2 } },
    });
  });

  test("that does not fit the program is told, and no error of ours", () => {
    const task = { kind: "record", choices: [7], keepTimerOrder: false, until: "end" } as const;
    expect(explored(checkThenAct, task)).toMatchObject({
      kind: "unfit",
      because: "the choices do not fit it: Expected a choice from 0 to 1; found 7.",
    });
  });

  test("that needs a file, or cannot be explored, says so as a search does", () => {
    const task = { kind: "record", choices: [], keepTimerOrder: false, until: "end" } as const;
    const fetches = `const response = await fetch("/lab/hello.txt");\nawait response.text();\n`;
    expect(explored(fetches, task)).toEqual({ kind: "missing", address: "hello.txt" });
    const refuses = `setTimeout(() => new Worker("data:text/javascript,"), 10);\n`;
    expect(explored(refuses, task)).toEqual({
      kind: "unexplorable",
      because: "it uses `Worker`, over whose timing the explorer has no say",
    });
  });

  test("becomes latencies that keep its order", () => {
    const found = explored(checkThenAct);
    if (found.kind !== "broken") throw new Error("Expected it broken.");
    const planned = planReplay(found.found.record);
    if (!planned.ok) throw new Error(planned.because);
    const { latencies, order } = planned.plan;
    expect(order).toEqual(found.found.record.steps.flatMap(({ event }) => event?.id ?? []));
    expect(latencies.every(([, ms]) => ms >= 8)).toBe(true);
  });
});

test.each([
  undefined,
  {},
  { kind: "holds" },
  { kind: "holds", tried: -1 },
  { kind: "holds", tried: 6, more: "than asked" },
  { kind: "broken", tried: 6, failed: 4, isAll: true, found: { record: {}, isShortest: true } },
  { kind: "cut-short", tried: 6, by: "magic" },
])("what a program could have forged is not taken: %o", (told) => {
  expect(() => parseExplored(told)).toThrow();
});
