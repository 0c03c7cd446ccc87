/**
 * What is measured in a thread, of Node's or of a browser's. The explorer finds the schedules by itself, and
 * runs a cell's own code with promises of its own; fast-check's scheduler is told each order, since it has no
 * search of its own, and its program is written for it.
 */
import fc from "fast-check";
import { createEngine } from "../../src/explorer/engine/engine.ts";
import type { ProgramFactory } from "../../src/explorer/engine/engine.ts";
import { search } from "../../src/explorer/search/search.ts";

/** Schedules a second. */
export interface ExploringSample {
  readonly ours: number;
  readonly theirs: number;
}

export interface Searched {
  readonly entry: string;
  readonly factory: ProgramFactory;
  readonly tasks: number;
  /** Of each task. */
  readonly sleeps: number;
  readonly orders: readonly (readonly number[])[];
}

/** ms that one sample lasts at least. */
const span = 300;

/** @param count of each, in turns */
export async function takeSamples(searched: Searched, count: number): Promise<ExploringSample[]> {
  const taken: ExploringSample[] = [];
  // The first is for the engine to get warm.
  for (let index = 0; index <= count; index++) {
    const sample = { ours: ours(searched), theirs: await theirs(searched) };
    if (index > 0) taken.push(sample);
  }
  return taken;
}

function ours({ entry, factory, orders }: Searched): number {
  const engine = createEngine(factory, { entry, cores: 4, files: new Map() });
  const options = { keepTimerOrder: false, steps: 1_000 };
  const limits = { schedules: 1_000_000, time: Infinity, now: () => 0 };
  const begun = performance.now();
  let tried = 0;
  do {
    const result = search(
      { run: (choose) => engine.run(choose, options) },
      { kind: "all" },
      limits,
    );
    if (result.kind !== "holds" || result.tried !== orders.length) {
      throw new Error(
        `Expected ${orders.length} schedules to hold; found ${JSON.stringify(result)}`,
      );
    }
    tried += result.tried;
  } while (performance.now() - begun < span);
  return (tried / (performance.now() - begun)) * 1_000;
}

async function theirs(searched: Searched): Promise<number> {
  const begun = performance.now();
  let tried = 0;
  do {
    for (const order of searched.orders) await runWithTheirs(searched, order);
    tried += searched.orders.length;
  } while (performance.now() - begun < span);
  return (tried / (performance.now() - begun)) * 1_000;
}

async function runWithTheirs({ tasks, sleeps }: Searched, order: readonly number[]): Promise<void> {
  const scheduler = fc.schedulerFor([...order]);
  let done = 0;
  async function task(): Promise<void> {
    for (let i = 0; i < sleeps; i++) {
      await scheduler.schedule(Promise.resolve());
      done++;
    }
  }
  const end = Promise.all(Array.from({ length: tasks }, task));
  // The newer `waitFor` and `waitIdle` play the same order, and turn some fifty times in vain before each step.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the fastest of its ways is the fair baseline
  await scheduler.waitAll();
  await end;
  if (done !== tasks * sleeps) throw new Error("not all");
}
