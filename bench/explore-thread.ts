/**
 * Two tasks of five sleeps: ten steps, 252 schedules. The explorer finds them by itself; fast-check's
 * scheduler is told each order, since it has no search of its own, and its program is written for it.
 */
import { parentPort, workerData } from "node:worker_threads";
import fc from "fast-check";
import { recordSchedule } from "../src/explorer/record.ts";
import { enumerate } from "../src/explorer/search/enumerate.ts";
import { search } from "../src/explorer/search/search.ts";
import { anyOrder, engineOf, generous, programOf } from "../src/explorer/testing/engine-of.ts";

/** Schedules a second. */
export interface ExploringSample {
  readonly ours: number;
  readonly theirs: number;
}

const tasks = 2;
const sleeps = 5;
const sources = {
  "main.ts": `const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
let done = 0;
async function task(): Promise<void> {
  for (let i = 0; i < ${sleeps}; i++) { await sleep(10); done++; }
}
await Promise.all([${Array(tasks).fill("task()").join()}]);
if (done !== ${tasks * sleeps}) throw new Error("not all");`,
};
const engine = engineOf(sources);
const program = { run: (choose: Parameters<typeof engine.run>[0]) => engine.run(choose, anyOrder) };

/** The same orders, by the numbers that fast-check gives what it schedules: from 1. */
function orders(): number[][] {
  const found: number[][] = [];
  const all = enumerate(program);
  for (let tried = all.next(); tried; tried = all.next()) {
    const { steps } = recordSchedule(engine, programOf(sources), tried.choices, {
      ...anyOrder,
      until: "end",
    });
    found.push(steps.flatMap(({ event }) => (event ? [event.id + 1] : [])));
  }
  return found;
}

async function runWithTheirs(order: number[]): Promise<void> {
  const scheduler = fc.schedulerFor(order);
  let done = 0;
  async function task(): Promise<void> {
    for (let i = 0; i < sleeps; i++) {
      await scheduler.schedule(Promise.resolve());
      done++;
    }
  }
  const end = Promise.all(Array.from({ length: tasks }, task));
  await scheduler.waitFor(end);
  if (done !== tasks * sleeps) throw new Error("not all");
}

/** ms that one sample lasts at least. */
const span = 300;

function ours(): number {
  const begun = performance.now();
  let tried = 0;
  do {
    const result = search(program, { kind: "all" }, generous);
    if (result.kind !== "holds") throw new Error(`Expected all to hold; found ${result.kind}.`);
    tried += result.tried;
  } while (performance.now() - begun < span);
  return (tried / (performance.now() - begun)) * 1_000;
}

async function theirs(all: readonly number[][]): Promise<number> {
  const begun = performance.now();
  let tried = 0;
  do {
    for (const order of all) await runWithTheirs(order);
    tried += all.length;
  } while (performance.now() - begun < span);
  return (tried / (performance.now() - begun)) * 1_000;
}

const { samples } = workerData as { readonly samples: number };
const all = orders();
const taken: ExploringSample[] = [];
// The first is for the engine to get warm.
for (let index = 0; index <= samples; index++) {
  const sample = { ours: ours(), theirs: await theirs(all) };
  if (index > 0) taken.push(sample);
}
parentPort?.postMessage(taken);
