import { expect, test } from "vitest";
import { recordSchedule } from "./record.ts";
import type { ScheduleRecord } from "./record.ts";
import { parseSchedule } from "./schedule-text.ts";
import { anyOrder, engineOf, programOf } from "./testing/engine-of.ts";
import type { Sources } from "./testing/engine-of.ts";

const bank: Sources = {
  "main.ts": `import { invariant, watch } from "lab";
import { account, withdraw } from "./bank.ts";
watch("balance", () => account.balance);
watch("broken", () => { throw new Error("no"); });
console.log("begins", { n: 1 });
await Promise.all([withdraw(10), withdraw(20)]);
invariant(account.balance === 70, "lost update");
`,
  "bank.ts": `export const account = { balance: 100 };
const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
export async function withdraw(amount: number): Promise<void> {
  const before = account.balance;
  await sleep(10);
  account.balance = before - amount;
}
`,
};

function record(
  choices: readonly number[],
  until: "end" | "choice" = "end",
  sources = bank,
): ScheduleRecord {
  return recordSchedule(engineOf(sources), programOf(sources), choices, { ...anyOrder, until });
}

test("a record tells each step: what was chosen, where tasks go on, what is watched, what is printed", () => {
  const { steps, tasks, pending, end, text } = record([1]);
  expect(text).toBe("1a1");
  expect(steps).toHaveLength(3);
  const [begin, first, second] = steps;
  expect(begin?.event).toBeUndefined();
  expect(begin?.lines.map(({ text: line }) => line)).toEqual(["begins { n: 1 }"]);
  expect(begin?.registered.map(({ id, label, kind }) => [id, label, kind])).toEqual([
    [0, "10 ms", "timer"],
    [1, "10 ms", "timer"],
  ]);
  expect(first?.event?.id).toBe(1);
  const going = first?.ran.find(({ task }) => task !== undefined);
  expect(going?.site).toEqual({ file: "bank.ts", line: 5, column: 3, name: "withdraw" });
  expect(tasks.find(({ id }) => id === going?.task)).toMatchObject({
    name: "withdraw",
    site: { file: "bank.ts", line: 3 },
    parent: 0,
  });
  expect(steps.map(({ watched }) => watched.map(({ name, text: value }) => [name, value]))).toEqual(
    [100, 80, 90].map((balance) => [
      ["balance", String(balance)],
      ["broken", expect.stringContaining("Error: no")],
    ]),
  );
  expect(second?.registered).toEqual([]);
  expect(pending).toEqual([]);
  expect(end).toMatchObject({
    kind: "failed",
    failure: "invariant",
    message: "lost update",
    site: { file: "main.ts", line: 6 },
  });
});

test("a record is plain data, and the same each time, from its text too", () => {
  const one = record([1]);
  expect(structuredClone(one)).toEqual(one);
  expect(record(parseSchedule(one.text)?.choices ?? [])).toEqual(one);
});

test("the reader may choose: the record ends where there is a choice", () => {
  const open = record([], "choice");
  expect(open.end).toEqual({ kind: "open", choice: 2 });
  expect(open.steps).toHaveLength(1);
  expect(record([1], "choice").end.kind).toBe("failed");
});

test("a choice that is not there is an error", () => {
  expect(() => record([2])).toThrow("Expected a choice from 0 to 1; found 2.");
});

test.each([
  [
    "deadlock",
    "await new Promise(() => {});",
    { failure: "deadlock", waiting: [{ file: "main.ts", line: 1 }] },
  ],
  [
    "a deadlock beside a generator that nobody asks",
    `async function* ids() {
  yield 1;
  await new Promise(() => {});
}
ids();
const parked = ids();
await parked.next();
const asked = ids();
await asked.next();
await asked.next();
`,
    { failure: "deadlock", waiting: [{ line: 10 }, { line: 3 }] },
  ],
  ["a value that is no error", "throw null;", { failure: "error", message: "Uncaught null" }],
  [
    "an error in a callback, with its line",
    "setTimeout(() => {\n  null.x;\n}, 1);\n",
    { failure: "error", site: { file: "main.ts", line: 1 } },
  ],
  [
    "microtasks without end",
    "for (;;) await null;",
    { failure: "livelock", message: "Microtasks go on and on: 200,000 in one step." },
  ],
  [
    "an interval that nobody ends",
    "setInterval(() => {}, 10);",
    { failure: "livelock", message: "The program goes on and on: 2,000 steps." },
  ],
  [
    "an invariant that is caught",
    `import { invariant } from "lab";
try { invariant(false, "caught"); } catch {}`,
    { failure: "invariant", message: "caught" },
  ],
])("%s", (_, source, end) => {
  expect(record([], "end", { "main.ts": source }).end).toMatchObject(end);
});
