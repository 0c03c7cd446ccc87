/**
 * What it costs a program to be measured: each program traced, and compiled without tracing, in turns in
 * the same sandbox. And what it costs the page to make a picture of what it is told.
 */
import { compileModule } from "../src/compiler/compile.ts";
import type { EnginePage } from "../tests/sandbox/open-engine.ts";
import type { BenchApi, BenchProgram, RunSample } from "./bench-page.ts";
import type { Row } from "./row.ts";
import { shiftBits } from "./shift-bits.ts";
import { summarize } from "./statistics.ts";

/** In two modules of one run: whatever befalls a thread of its own accord befalls both. */
const work = `export async function run() {
  ${shiftBits(75_000_000)}
  return bits;
}`;
const sideBySide = `import { run as traced } from "./traced.ts";
import { run as untraced } from "./untraced.ts";
const times = { traced: 0, untraced: 0 };
async function time(name: "traced" | "untraced", run: () => Promise<number>) {
  const begun = performance.now();
  await run();
  times[name] += performance.now() - begun;
}
await time("traced", traced);
await time("untraced", untraced);
times.traced = times.untraced = 0;
for (let i = 0; i < 4; i++) {
  if (i % 2 === 0) await time("traced", traced);
  await time("untraced", untraced);
  if (i % 2 === 1) await time("traced", traced);
}
console.log(times.traced + " " + times.untraced);`;

/** Prints how many ms `run` took, the second time that it was called. */
const timed = (source: string): string => `${source}
await run(1_000);
const begun = performance.now();
await run(count);
console.log(performance.now() - begun);`;

const programs = {
  "300,000 awaits in a loop": timed(`const count = 300_000;
async function run(n: number) { for (let i = 0; i < n; i++) await null; }`),
  "100,000 calls in turn": timed(`const count = 100_000;
let sum = 0;
async function add(n: number) { sum += n; }
async function run(n: number) { for (let i = 0; i < n; i++) await add(i); }`),
  "10,000 calls at once": timed(`const count = 10_000;
async function add(n: number) { await null; return n; }
async function run(n: number) { await Promise.all(Array.from({ length: n }, (_, i) => add(i))); }`),
} as const;
const line = `async function say() { console.log("x"); } await say();`;

const aims: Readonly<Record<keyof typeof programs, Row["aim"]>> = {
  "300,000 awaits in a loop": { kind: "ratio at most", value: 2 },
  "100,000 calls in turn": undefined,
  "10,000 calls at once": undefined,
};

function compiled(source: string, traced: boolean): BenchProgram {
  return {
    entry: "main.ts",
    modules: [["main.ts", compileModule("main.ts", source, { traced })]],
    ends: "done",
  };
}

/** @param samples of each */
export async function measureTracing(
  engine: string,
  page: EnginePage,
  samples: number,
): Promise<readonly Row[]> {
  const run = (program: BenchProgram): Promise<RunSample> =>
    page.evaluate(
      (given) => (globalThis as unknown as { readonly bench: BenchApi }).bench.run(given),
      program,
    );
  const warm = (program: BenchProgram): Promise<number> =>
    page.evaluate(
      (given) => (globalThis as unknown as { readonly bench: BenchApi }).bench.warm(given),
      program,
    );
  const ours = (name: "reduce" | "parse" | "draw" | "plain"): Promise<number> =>
    page.evaluate(
      (of) => (globalThis as unknown as { readonly bench: BenchApi }).bench[of](),
      name,
    );

  /** Pairs, the first of each in turns too: what comes second finds the engine warmer. */
  async function inTurns(
    one: () => Promise<number>,
    other: () => Promise<number>,
  ): Promise<{ readonly one: number[]; readonly other: number[] }> {
    const taken = { one: [] as number[], other: [] as number[] };
    for (let index = 0; index < samples; index++) {
      for (const which of index % 2 === 0
        ? (["one", "other"] as const)
        : (["other", "one"] as const)) {
        taken[which].push(await (which === "one" ? one : other)());
      }
    }
    return taken;
  }

  async function workRow(): Promise<Row> {
    const program: BenchProgram = {
      entry: "main.ts",
      modules: [
        ["main.ts", compileModule("main.ts", sideBySide)],
        ["traced.ts", compileModule("traced.ts", work)],
        ["untraced.ts", compileModule("untraced.ts", work, { traced: false })],
      ],
      ends: "done",
    };
    const taken: (readonly number[])[] = [];
    for (let index = 0; index < samples; index++) {
      taken.push((await run(program)).last.split(" ").map(Number));
    }
    return {
      engine,
      name: "traced: work without await",
      unit: "ms",
      ours: summarize(taken.map(([ms = NaN]) => ms)),
      baseline: {
        name: "untraced, in the same thread",
        summary: summarize(taken.map(([, ms = NaN]) => ms)),
      },
      aim: { kind: "ratio at most", value: 1.01 },
    };
  }

  async function rowOf(
    name: string,
    one: () => Promise<number>,
    other: () => Promise<number>,
    baseline: string,
    aim: Row["aim"],
  ): Promise<Row> {
    const taken = await inTurns(one, other);
    return {
      engine,
      name,
      unit: "ms",
      ours: summarize(taken.one),
      baseline: { name: baseline, summary: summarize(taken.other) },
      aim,
    };
  }

  const rows: Row[] = [await workRow()];
  for (const [name, source] of Object.entries(programs)) {
    const spent = (program: BenchProgram) => async (): Promise<number> =>
      Number((await run(program)).last);
    rows.push(
      await rowOf(
        `traced: ${name}`,
        spent(compiled(source, true)),
        spent(compiled(source, false)),
        "untraced",
        aims[name as keyof typeof programs],
      ),
    );
  }
  const firstLine = (traced: boolean) => () => warm(compiled(line, traced));
  rows.push(
    await rowOf(
      "traced: first line, warm",
      firstLine(true),
      firstLine(false),
      "untraced",
      undefined,
    ),
    await rowOf(
      "reduce and measure 200,000 events",
      () => ours("reduce"),
      () => ours("parse"),
      "JSON.parse of the same",
      undefined,
    ),
    await rowOf(
      "draw 1,000 tasks",
      () => ours("draw"),
      () => ours("plain"),
      "1,000 plain rects",
      undefined,
    ),
  );
  return rows;
}
