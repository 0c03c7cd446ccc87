/** Runs that do not end by themselves are measured too. */
import { file, sleep, spin, worker } from "./trace-case.ts";
import type { TraceCase } from "./trace-case.ts";
import type { Trace } from "../../../src/trace/trace.ts";

const busyToTheEnd =
  (thread: number) =>
  ({ lanes, wallMs }: Trace): string[] => {
    const end = lanes[thread]?.busy.at(-1)?.end ?? 0;
    return end >= wallMs - 1e-6 ? [] : [`thread ${thread}: busy until ${end} of ${wallMs} ms`];
  };

export const endingCases: readonly TraceCase[] = [
  {
    name: "a busy loop, stopped",
    files: file(`
      ${spin}
      async function work() { await null; }
      await work();
      console.log("on");
      spin(60);
      console.log("still on");
      for (;;);
    `),
    state: "stopped",
    stopAfterLines: 2,
    tasks: 1,
    concurrency: 1,
    parallelism: 1,
    busyMs: [60, 60_000],
    faults: busyToTheEnd(0),
    tree: `
      main.ts unfinished
        work
    `,
  },
  {
    name: "a busy loop within an async function, stopped",
    files: file(`
      ${spin}
      async function forever() { console.log("on"); spin(60); console.log("still on"); for (;;); }
      void forever();
    `),
    state: "stopped",
    stopAfterLines: 2,
    tasks: 1,
    faults: busyToTheEnd(0),
    tree: `
      main.ts unfinished
        forever unfinished
    `,
  },
  {
    name: "a busy loop in a worker, stopped",
    files: {
      "main.ts": `void ${worker("w.ts")};`,
      "w.ts": `async function forever() { await null; console.log("on"); for (;;); } await forever();`,
    },
    state: "stopped",
    stopAfterLines: 1,
    tasks: 1,
    threads: 2,
    faults: busyToTheEnd(1),
  },
  {
    name: "an interval, stopped",
    files: file(`async function tick() { console.log("tick"); } setInterval(tick, 5);`),
    state: "stopped",
    stopAfterLines: 3,
    tasks: [3, 10_000],
    concurrency: 1,
  },
  {
    name: "microtasks without end, stopped",
    files: file(`
      async function step() { await null; }
      for (let i = 0; ; i++) { if (i % 10_000 === 0) console.log(i); await step(); }
    `),
    state: "stopped",
    stopAfterLines: 4,
    // What was not told yet when the thread was ended is lost.
    tasks: [1_000, 1e9],
    concurrency: 1,
    inFlight: { step: 1 },
  },
  {
    name: "a top-level await that never settles",
    files: file(`async function hang() { await new Promise(() => {}); } await hang();`),
    state: "failed",
    reason: "never-ends",
    tasks: 1,
    concurrency: 1,
    tree: `
      main.ts unfinished
        hang unfinished
    `,
  },
  {
    name: "a main thread that closes itself",
    files: file(`async function before() {} await before(); self.close();`),
    state: "failed",
    reason: "closed",
    tasks: 1,
  },
  {
    name: "a flood of lines",
    files: file(`
      async function before() { await null; }
      await before();
      for (;;) console.log("x".repeat(100_000));
    `),
    state: "failed",
    reason: "flood",
    tasks: 1,
    concurrency: 1,
  },
  {
    name: "an error that nobody handles, and the run goes on",
    files: file(`
      ${sleep}
      async function after() { await null; }
      setTimeout(() => { throw new Error("no"); }, 0);
      await sleep(20);
      await after();
    `),
    state: "failed",
    reason: "error",
    tasks: 1,
    concurrency: 1,
  },
  {
    name: "uncaught errors in twenty calls",
    files: file(`
      async function fail(n: number) { await null; throw new Error(String(n)); }
      for (let i = 0; i < 20; i++) void fail(i);
    `),
    state: "failed",
    reason: "error",
    tasks: 20,
    concurrency: 20,
    tree: `
      main.ts
        fail threw ×20
    `,
  },
];
