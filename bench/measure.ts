/** All measurements of one engine. What is compared takes turns, so that a busy minute hits both alike. */
import { programOf } from "../tests/sandbox/run-case.ts";
import type { EnginePage } from "../tests/sandbox/open-engine.ts";
import type { BenchApi, BenchProgram, RunHow, RunSample } from "./bench-page.ts";
import { addressFunction } from "./bare.ts";
import type { Row } from "./row.ts";
import { shiftBits } from "./shift-bits.ts";
import { summarize } from "./statistics.ts";
import { canTimeStop, timeStop } from "./time-stop.ts";

/** Some 150 ms of work, the same text in a cell and in a bare worker. */
const work = `function work() {
  ${shiftBits(75_000_000)}
  return bits;
}
`;
const timed = `${work}work();
const begun = performance.now();
work();
const spent = performance.now() - begun;
`;

const worker = `new Worker(new URL("./w.ts", import.meta.url), { type: "module" })`;

/** What each of two workers does for every message. */
const pieceWork = `${work}self.onmessage = () => self.postMessage(work());`;

/**
 * Leaves in `speedUp` how many times faster two workers do two pieces of work than one does.
 * @param make an expression that starts one
 */
function speedUpOf(make: string): string {
  return `const time = (workers, pieces) => new Promise((resolve) => {
  let left = pieces;
  const begun = performance.now();
  for (const worker of workers) worker.onmessage = () => { if (--left === 0) resolve(performance.now() - begun); };
  for (let i = 0; i < pieces; i++) workers[i % workers.length].postMessage(0);
});
const one = ${make};
const other = ${make};
await time([one, other], 2);
const alone = await time([one], 2);
const together = await time([one, other], 2);
const speedUp = alone / together;
one.terminate();
other.terminate();
`;
}

const programs = {
  line: { files: { "main.ts": `console.log("x");` }, ends: "done" },
  work: { files: { "main.ts": `${timed}console.log(spent);` }, ends: "done" },
  /** Prints how many times faster two workers are than one that does the work of both. */
  two: {
    files: { "main.ts": `${speedUpOf(worker)}console.log(speedUp);`, "w.ts": pieceWork },
    ends: "done",
  },
  loop: { files: { "main.ts": `console.log("on"); for (;;);` }, ends: "stopped" },
  threads: {
    files: {
      "main.ts": `for (let i = 0; i < 63; i++) ${worker}; console.log("on"); for (;;);`,
      "w.ts": `for (;;);`,
    },
    ends: "stopped",
  },
  flood: {
    files: { "main.ts": `for (let i = 0; i < 1_000_000; i++) console.log(i);` },
    ends: "done",
  },
  line50MB: { files: { "main.ts": `console.log("x".repeat(50_000_000));` }, ends: "done" },
  bomb: {
    files: { "main.ts": `new Worker(new URL("./main.ts", import.meta.url), { type: "module" });` },
    ends: "failed threads",
  },
} as const;

const bareWork = `${timed}postMessage(spent);`;
/** A worker's own workers, as a cell's are. */
const bareTwo = `(async () => {
const address = (${addressFunction})(${JSON.stringify(pieceWork)});
${speedUpOf("new Worker(address)")}postMessage(speedUp);
})().catch((error) => setTimeout(() => { throw error; }));`;
/** The same loop with the cheapest thing that a line could be made into, and nothing sent. */
const bareFlood = `let length = 0;
for (let i = 0; i < 1_000_000; i++) length += String(i).length;
postMessage(length);`;
const bareLoop = `postMessage("on"); for (;;);`;

export interface MeasureOptions {
  /** Of each latency. */
  readonly samples: number;
  /** Whether the engine keeps the sandbox's frame in a process of its own, as Chromium does. */
  readonly hasOwnProcess: boolean;
}

export async function measureEngine(
  engine: string,
  page: EnginePage,
  { samples, hasOwnProcess }: MeasureOptions,
): Promise<readonly Row[]> {
  const compiled = new Map<string, BenchProgram>();
  for (const [name, { files, ends }] of Object.entries(programs)) {
    compiled.set(name, { ...(await programOf({ name, files })), ends });
  }
  const program = (name: keyof typeof programs): BenchProgram => {
    const found = compiled.get(name);
    if (found === undefined) throw new Error(`Expected a program ${name}; found none`);
    return found;
  };

  const latency = (name: "cold" | "warm" | "prewarmed"): Promise<number> =>
    page.evaluate(
      ([call, given]) => (globalThis as unknown as { readonly bench: BenchApi }).bench[call](given),
      [name, program("line")] as const,
    );
  const bare = (name: "bareWorker" | "bareFrame"): Promise<number> =>
    page.evaluate(
      (call) => (globalThis as unknown as { readonly bench: BenchApi }).bench[call](),
      name,
    );
  const run = (name: keyof typeof programs, how: RunHow = {}): Promise<RunSample> =>
    page.evaluate(
      ([given, asked]) =>
        (globalThis as unknown as { readonly bench: BenchApi }).bench.run(given, asked),
      [program(name), how] as const,
    );
  const watch = (name: keyof typeof programs, stopAfterMs?: number): Promise<RunSample> =>
    run(name, { isWatched: true, ...(stopAfterMs === undefined ? {} : { stopAfterMs }) });
  const bareRun = (code: string): Promise<{ readonly ms: number; readonly data: unknown }> =>
    page.evaluate(
      (text) => (globalThis as unknown as { readonly bench: BenchApi }).bench.bareRun(text),
      code,
    );
  const stop = (): Promise<number> =>
    page.evaluate(
      () => (globalThis as unknown as { readonly bench: BenchApi }).bench.stop(),
      undefined,
    );
  const timeOurStop = (name: keyof typeof programs, count: number): Promise<number> =>
    timeStop(
      count,
      () =>
        page.evaluate(
          (given) => (globalThis as unknown as { readonly bench: BenchApi }).bench.begin(given),
          program(name),
        ),
      stop,
    );
  const timeBareStop = (count: number): Promise<number> =>
    timeStop(
      count,
      () =>
        page.evaluate(
          (given) => (globalThis as unknown as { readonly bench: BenchApi }).bench.beginBare(given),
          { code: bareLoop, count },
        ),
      stop,
    );
  /** A program of so many busy threads. */
  async function stopRow(label: string, name: "loop" | "threads", count: number): Promise<Row> {
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let index = 0; index < 3; index++) {
      theirs.push(await timeBareStop(count));
      ours.push(await timeOurStop(name, count));
    }
    return {
      engine,
      name: label,
      unit: "ms",
      ours: summarize(ours),
      baseline: { name: "terminate() of as many bare workers", summary: summarize(theirs) },
      aim: { kind: "at most", value: 100 },
    };
  }
  async function several<Value>(count: number, take: () => Promise<Value>): Promise<Value[]> {
    const taken: Value[] = [];
    for (let index = 0; index < count; index++) taken.push(await take());
    return taken;
  }

  const times = { cold: [], warm: [], prewarmed: [], bareWorker: [], bareFrame: [] } as Record<
    "cold" | "warm" | "prewarmed" | "bareWorker" | "bareFrame",
    number[]
  >;
  for (let index = 0; index < samples; index++) {
    times.bareWorker.push(await bare("bareWorker"));
    times.warm.push(await latency("warm"));
    times.bareFrame.push(await bare("bareFrame"));
    times.cold.push(await latency("cold"));
    times.prewarmed.push(await latency("prewarmed"));
  }
  const bareWorker = { name: "a bare worker", summary: summarize(times.bareWorker) };
  const bareFrame = { name: "a bare frame with a worker", summary: summarize(times.bareFrame) };

  const ourWork: number[] = [];
  const theirWork: number[] = [];
  const ourFlood: RunSample[] = [];
  const theirFlood: number[] = [];
  for (let index = 0; index < 5; index++) {
    theirWork.push(Number((await bareRun(bareWork)).data));
    ourWork.push(Number((await run("work")).last));
    theirFlood.push((await bareRun(bareFlood)).ms);
    ourFlood.push(await watch("flood"));
  }
  const ourTwo: number[] = [];
  const theirTwo: number[] = [];
  for (let index = 0; index < 5; index++) {
    theirTwo.push(Number((await bareRun(bareTwo)).data));
    ourTwo.push(Number((await run("two")).last));
  }
  const loops = await several(5, () => watch("loop", 100));
  const manyThreads = await several(2, () => watch("threads", 500));
  const huge = await several(3, () => watch("line50MB"));
  const bombs = await several(2, () => watch("bomb"));
  const gap = (of: readonly RunSample[]) => summarize(of.map(({ gapMs }) => gapMs));
  const stops = canTimeStop
    ? [
        await stopRow("stop, until a busy thread rests", "loop", 1),
        await stopRow("stop, until 64 busy threads rest", "threads", 64),
      ]
    : [];
  if (!canTimeStop) console.log("stop: left out, since this system has no /proc");
  const stall = { kind: "at most", value: 100 } as const;
  const gapAim = hasOwnProcess ? stall : undefined;
  const none = undefined;
  const row = (
    name: string,
    ours: Row["ours"],
    baseline: Row["baseline"],
    aim: Row["aim"],
    unit: Row["unit"] = "ms",
  ): Row => ({ engine, name, unit, ours, baseline, aim });

  return [
    row("first line, cold", summarize(times.cold), bareFrame, {
      kind: "ratio at most",
      value: 1.5,
    }),
    row("first line, warm", summarize(times.warm), bareWorker, {
      kind: "ratio at most",
      value: 0.6,
    }),
    row("first line, pre-warmed", summarize(times.prewarmed), bareWorker, none),
    row(
      "work of one thread",
      summarize(ourWork),
      { name: "a bare worker", summary: summarize(theirWork) },
      {
        kind: "ratio at most",
        value: 1.05,
      },
    ),
    row(
      "two workers against one",
      summarize(ourTwo),
      { name: "bare workers of a bare worker", summary: summarize(theirTwo) },
      { kind: "at least", value: 1.9 },
      "×",
    ),
    ...stops,
    row(
      "a million lines",
      summarize(ourFlood.map(({ endMs }) => endMs)),
      {
        name: "a loop that makes the texts",
        summary: summarize(theirFlood),
      },
      none,
    ),
    row("a line of 50 MB", summarize(huge.map(({ endMs }) => endMs)), none, none),
    row("page's longest pause, busy loop", gap(loops), none, gapAim),
    row("page's longest pause, 64 busy threads", gap(manyThreads), none, none),
    row("page's longest pause, a million lines", gap(ourFlood), none, gapAim),
    row("page's longest pause, a line of 50 MB", gap(huge), none, gapAim),
    row("page's longest pause, worker bomb", gap(bombs), none, gapAim),
  ];
}
