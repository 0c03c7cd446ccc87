/** Each explored order is one that latencies make: ordinary runs with them go the same way. */
import { describe, expect, test } from "vitest";
import { latenciesOf } from "./latencies.ts";
import { classicPrograms } from "./programs/classic-programs.ts";
import { recordSchedule } from "./record.ts";
import type { ScheduleRecord } from "./record.ts";
import { enumerate } from "./search/enumerate.ts";
import { search } from "./search/search.ts";
import { shrink } from "./search/shrink.ts";
import { anyOrder, engineOf, explorable, generous, programOf } from "./testing/engine-of.ts";
import type { Sources } from "./testing/engine-of.ts";
import { runOrdinarily } from "./testing/run-ordinarily.ts";

/** ms between steps. */
const gap = 5;

function recorded(sources: Sources, choices: readonly number[]): ScheduleRecord {
  return recordSchedule(engineOf(sources), programOf(sources), choices, {
    ...anyOrder,
    until: "end",
  });
}

function printed({ steps }: ScheduleRecord): string[] {
  return steps.flatMap(({ lines }) => lines.map(({ text }) => text));
}

describe.each(classicPrograms.filter(({ fails }) => fails !== undefined))(
  "$name",
  ({ sources }) => {
    test("fails in an ordinary run with the latencies of its shortest schedule", async () => {
      const program = explorable(sources);
      const found = search(program, { kind: "random", seed: 7 }, generous);
      if (found.kind !== "broken") throw new Error(`Expected a failure; found ${found.kind}.`);
      const record = recorded(sources, shrink(program, found.choices, 5_000).choices);
      const { end } = record;
      if (end.kind !== "failed") throw new Error(`Expected a failure; found ${end.kind}.`);
      const run = await runOrdinarily(sources, latenciesOf(record, { gap }));
      if (end.failure === "deadlock") expect(run.exitCode).toBe(13);
      else {
        expect(run.exitCode).toBe(1);
        expect(run.errors).toContain(end.message);
      }
    });
  },
);

const steps: Sources = {
  "main.ts": `import { sleep } from "./sleep.ts";
async function task(name: string, ms: number): Promise<void> {
  await sleep(ms);
  console.log(name, "reads");
  await sleep(ms);
  console.log(name, "writes");
}
const later = Promise.all([task("a", 30), task("b", 10)]);
setTimeout(() => console.log("timer"), 20);
await later;
console.log("end");`,
  "sleep.ts": "export const sleep = (ms: number) => new Promise<void>((r) => setTimeout(r, ms));",
};

test("every schedule prints in an ordinary run what it prints in the explorer", async () => {
  const all = enumerate(explorable(steps));
  const choices: (readonly number[])[] = [];
  for (let tried = all.next(); tried; tried = all.next()) choices.push(tried.choices);
  expect(choices).toHaveLength(30);
  const orders = new Set<string>();
  for (const chosen of choices.filter((_, index) => index % 3 === 0)) {
    const record = recorded(steps, chosen);
    const run = await runOrdinarily(steps, latenciesOf(record, { gap }));
    expect(run.lines).toEqual(printed(record));
    orders.add(run.lines.join());
  }
  expect(orders.size).toBe(10);
});

test("by virtual time no timer takes less than it asks for, and no two steps are at once", () => {
  const all = enumerate(explorable(steps));
  for (let tried = all.next(); tried; tried = all.next()) {
    const record = recorded(steps, tried.choices);
    const latencies = latenciesOf(record);
    const times = record.steps.map(({ at }) => at);
    expect(new Set(times).size).toBe(times.length);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    for (const { event, at } of record.steps) {
      if (!event) continue;
      expect(latencies.get(event.id)).toBe(at - event.since);
      expect(at - event.since).toBeGreaterThanOrEqual(event.due - event.since);
    }
  }
});
