/** Many tasks, some past the cap: the numbers stay right. */
import { file, worker } from "./trace-case.ts";
import type { TraceCase } from "./trace-case.ts";

const quick = `async function quick() { await null; }\n`;

export const largeCases: readonly TraceCase[] = [
  {
    name: "a thousand calls at once",
    files: file(`${quick}await Promise.all(Array.from({ length: 1_000 }, quick));`),
    tasks: 1_000,
    concurrency: 1_000,
    inFlight: { quick: 1_000 },
    faults: ({ tasks, merged }) =>
      tasks.length === 1_001 && merged.length === 0 ? [] : ["not every task is told of"],
  },
  {
    name: "a hundred thousand calls in turn",
    files: file(`${quick}for (let i = 0; i < 100_000; i++) await quick();`),
    tasks: 100_000,
    concurrency: 1,
    parallelism: 1,
    inFlight: { quick: 1 },
    faults: ({ merged }) => (merged.length > 0 ? [] : ["nothing is merged"]),
  },
  {
    name: "many calls at once, past the cap",
    files: file(`
      ${quick}
      for (let i = 0; i < 50_000; i++) await quick();
      await Promise.all(Array.from({ length: 3_000 }, quick));
    `),
    tasks: 53_000,
    concurrency: 3_000,
  },
  {
    name: "fifty thousand calls at once",
    files: file(`${quick}await Promise.all(Array.from({ length: 50_000 }, quick));`),
    tasks: 50_000,
    concurrency: [49_990, 50_010],
  },
  {
    name: "two loops that alternate a hundred thousand times",
    files: file(`
      async function loop() { for (let i = 0; i < 50_000; i++) await null; }
      await Promise.all([loop(), loop()]);
    `),
    tasks: 2,
    concurrency: 2,
    inFlight: { loop: 2 },
    busyShare: [0.3, 1],
  },
  {
    name: "a task from before the cap still ends",
    files: file(`
      ${quick}
      async function long() { for (let i = 0; i < 60_000; i++) await quick(); }
      await long();
      console.log("over");
    `),
    lines: ["over"],
    tasks: 60_001,
    concurrency: 1,
    faults: ({ tasks }) =>
      tasks.find(({ source }) => source.name === "long")?.outcome === "returned"
        ? []
        : ["long: expected it to have returned"],
  },
  {
    name: "a long chain of microtasks",
    files: file(`
      let left = 20_000;
      const again = (): void => { if (--left > 0) queueMicrotask(again); };
      again();
      const last = (n: number): Promise<void> => n === 0 ? Promise.resolve() : Promise.resolve().then(() => last(n - 1));
      await last(2_000);
    `),
    tasks: 0,
    concurrency: [1, 2],
  },
  {
    name: "messages by the ten thousand",
    files: {
      "main.ts": `
        const w = ${worker("w.ts")};
        await new Promise((resolve) => (w.onmessage = resolve));
        for (let i = 0; i < 10_000; i++) w.postMessage(i);
        await new Promise((resolve) => (w.onmessage = resolve));
      `,
      "w.ts": `
        let left = 10_000;
        self.onmessage = () => { if (--left === 0) self.postMessage("done"); };
        self.postMessage("ready");
      `,
    },
    tasks: 0,
    threads: 2,
    messages: [5_000, 10_002],
  },
  {
    name: "eight threads past the cap",
    files: {
      "main.ts": `
        const workers = Array.from({ length: 7 }, () => ${worker("w.ts")});
        await Promise.all(workers.map((w) => new Promise((resolve) => (w.onmessage = resolve))));
      `,
      "w.ts": `${quick}for (let i = 0; i < 20_000; i++) await quick(); self.postMessage(0);`,
    },
    tasks: 140_000,
    // Each of the seven is one; the main module waits beside them.
    concurrency: [1, 8],
    threads: 8,
  },
  {
    name: "a generator with fifty thousand values",
    files: file(`
      async function* count() { for (let i = 0; i < 50_000; i++) yield i; }
      let sum = 0;
      for await (const n of count()) sum += n;
      console.log(sum);
    `),
    lines: ["1249975000"],
    tasks: 1,
    concurrency: 1,
  },
  {
    name: "two thousand functions",
    files: file(
      // In a loop: a module with two thousand places to wait at takes WebKitGTK half a minute.
      `${Array.from({ length: 2_000 }, (_, n) => `async function f${n}() {}`).join("\n")}
const all = [${Array.from({ length: 2_000 }, (_, n) => `f${n}`).join()}];
for (const one of all) await one();`,
    ),
    tasks: 2_000,
    concurrency: 1,
    inFlight: { f0: 1, f1999: 1 },
  },
];
