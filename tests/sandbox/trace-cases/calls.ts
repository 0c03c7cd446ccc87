/** Calls of async functions: what is in flight at once, who is whose parent, how they end. */
import { file, sleep, spin } from "./trace-case.ts";
import type { TraceCase } from "./trace-case.ts";

const download = `${sleep}async function download(n: number) { await sleep(20); return n; }\n`;

export const callCases: readonly TraceCase[] = [
  {
    name: "an empty module",
    files: file(""),
    tasks: 0,
    concurrency: 1,
    parallelism: 1,
    threads: 1,
    messages: 0,
    tree: "main.ts",
  },
  {
    name: "calls awaited in turn",
    files: file(`${download}await download(1); await download(2); await download(3);`),
    tasks: 3,
    concurrency: 1,
    parallelism: 1,
    threads: 1,
    inFlight: { download: 1 },
    busyShare: [0, 0.7],
    tree: `
      main.ts
        download ×3
          setTimeout
    `,
  },
  {
    name: "calls under Promise.all",
    files: file(`${download}await Promise.all([download(1), download(2), download(3)]);`),
    tasks: 3,
    concurrency: 3,
    parallelism: 1,
    inFlight: { download: 3 },
    tree: `
      main.ts
        download ×3
          setTimeout
    `,
  },
  {
    name: "gathers within a gather",
    files: file(`
      async function inner() { await null; }
      async function outer() { await Promise.all([inner(), inner(), inner()]); }
      await Promise.all([outer(), outer()]);
    `),
    tasks: 8,
    concurrency: 6,
    inFlight: { outer: 2, inner: 6 },
    tree: `
      main.ts
        outer ×2
          inner ×3
    `,
  },
  {
    name: "what returns a promise without await is in flight until that settles",
    files: file(`
      ${sleep}
      const nap = async (ms: number) => sleep(ms);
      await Promise.all([nap(60), nap(60), nap(60)]);
      await nap(1);
    `),
    tasks: 4,
    concurrency: 3,
    inFlight: { nap: 3 },
    faults: ({ tasks }) =>
      tasks
        .filter(({ source, start, end }) => source.name === "nap" && end - start < 0.5)
        .map(() => "a nap ended when its body did"),
  },
  {
    name: "a chain of calls that await one another is one",
    files: file(`
      async function a() { await b(); }
      async function b() { await c(); }
      async function c() { await null; }
      await a();
    `),
    tasks: 3,
    concurrency: 1,
    inFlight: { a: 1, b: 1, c: 1 },
    tree: `
      main.ts
        a
          b
            c
    `,
  },
  {
    name: "a chain of calls that return one another's promise is one",
    files: file(`
      const a = async () => b();
      const b = async () => c();
      const c = async () => { await null; return 1; };
      await a();
    `),
    tasks: 3,
    concurrency: 1,
    tree: `
      main.ts
        a
          b
            c
    `,
  },
  {
    name: "a call that nobody waits for goes on beside the next ones",
    files: file(`
      ${download}
      void download(0);
      await download(1);
    `),
    tasks: 2,
    concurrency: 2,
    inFlight: { download: 2 },
  },
  {
    name: "a forgotten call that never settles",
    files: file(`
      async function hang() { await new Promise(() => {}); }
      void hang();
      void hang();
    `),
    tasks: 2,
    concurrency: 2,
    tree: `
      main.ts
        hang unfinished ×2
    `,
  },
  {
    name: "losers of a race are still in flight",
    files: file(`
      ${sleep}
      async function nap(ms: number) { await sleep(ms); }
      await Promise.race([nap(1), nap(200), nap(200)]);
      await Promise.all([nap(1), nap(1)]);
    `),
    tasks: 5,
    concurrency: 4,
    inFlight: { nap: 4 },
  },
  {
    name: "ten callers and a semaphore of three",
    files: file(`
      ${sleep}
      let free = 3;
      const queue: (() => void)[] = [];
      async function download() { await sleep(5); }
      async function caller() {
        if (free === 0) await new Promise<void>((resolve) => queue.push(resolve));
        else free--;
        await download();
        const next = queue.shift();
        if (next === undefined) free++;
        else next();
      }
      await Promise.all(Array.from({ length: 10 }, caller));
    `),
    tasks: 20,
    concurrency: 10,
    inFlight: { caller: 10, download: 3 },
  },
  {
    name: "p-limit, which is not rewritten",
    files: file(`
      import pLimit from "p-limit";
      ${download}
      const limit = pLimit(3);
      await Promise.all(Array.from({ length: 10 }, (_, n) => limit(() => download(n))));
    `),
    tasks: 10,
    // The module itself may be among the leaves: its callees have no parent.
    concurrency: [3, 4],
    inFlight: { download: 3 },
  },
  {
    name: "recursion, one call at a time",
    files: file(`
      async function fib(n: number): Promise<number> { return n < 2 ? n : (await fib(n - 1)) + (await fib(n - 2)); }
      console.log(await fib(10));
    `),
    lines: ["55"],
    tasks: 177,
    concurrency: 1,
    inFlight: { fib: 10 },
  },
  {
    name: "recursion, both calls at once",
    files: file(`
      async function fib(n: number): Promise<number> {
        if (n < 2) return n;
        const [a, b] = await Promise.all([fib(n - 1), fib(n - 2)]);
        return a + b;
      }
      console.log(await fib(10));
    `),
    lines: ["55"],
    tasks: 177,
    // fib(2) comes 34 times, and waits for two calls that are over.
    concurrency: 34,
  },
  {
    name: "a rejection that is handled",
    files: file(`
      async function fail() { await null; throw new Error("no"); }
      async function failAtOnce() { throw new Error("no"); }
      const failLate = async () => Promise.reject(new Error("no"));
      for (const call of [fail, failAtOnce, failLate]) try { await call(); } catch {}
    `),
    tasks: 3,
    concurrency: 1,
    tree: `
      main.ts
        fail threw
        failAtOnce threw
        failLate threw
    `,
  },
  {
    name: "a rejection that nobody handles",
    files: file(`
      async function fail() { await null; throw new Error("no"); }
      void fail();
    `),
    state: "failed",
    reason: "error",
    tasks: 1,
    tree: `
      main.ts
        fail threw
    `,
  },
  {
    name: "an error at the top level",
    files: file(`
      async function fine() { await null; }
      await fine();
      throw new Error("no");
    `),
    state: "failed",
    reason: "error",
    tasks: 1,
    concurrency: 1,
    tree: `
      main.ts threw
        fine
    `,
  },
  {
    name: "parameters that throw never reach the body",
    files: file(`
      const pick = async ({ a }: any) => a;
      try { await pick(undefined); } catch {}
      await pick({ a: 1 });
    `),
    tasks: [1, 2],
    concurrency: 1,
  },
  {
    name: "a finally that takes the outcome back",
    files: file(`
      async function turned(): Promise<number> { try { throw new Error("no"); } finally { return 1; } }
      async function thrown(): Promise<number> { try { return 1; } finally { throw new Error("no"); } }
      async function caught() { try { await Promise.reject(new Error("no")); } catch {} }
      await turned();
      try { await thrown(); } catch {}
      await caught();
    `),
    tasks: 3,
    tree: `
      main.ts
        caught
        thrown threw
        turned
    `,
  },
  {
    name: "combinators raise nothing",
    files: file(`
      async function one() { await null; }
      await Promise.all([one(), 1, Promise.resolve(2)]);
      await Promise.allSettled([one(), Promise.reject(new Error("no"))]);
      await Promise.any([one(), Promise.reject(new Error("no"))]);
      await Promise.race([one(), new Promise(() => {})]);
      await Promise.all([Promise.all([Promise.all([one()])])]);
    `),
    tasks: 5,
    concurrency: 1,
    inFlight: { one: 1 },
    tree: `
      main.ts
        one ×5
    `,
  },
  {
    name: "work for the processor under Promise.all is not concurrent",
    files: file(`
      ${spin}
      async function crunch() { spin(15); }
      await Promise.all([crunch(), crunch(), crunch()]);
    `),
    tasks: 3,
    concurrency: 1,
    parallelism: 1,
    inFlight: { crunch: 1 },
    busyMs: [45, 10_000],
    busyShare: [0.3, 1],
  },
  {
    name: "names of methods, arrows, classes and defaults",
    files: {
      "main.ts": `
      import self from "./default.ts";
      const arrow = async () => {};
      const holder = { async method() {}, field: async () => {}, async "with space"() {}, async 7() {} };
      class Box { async open() {} static async make() {} async #hidden() {} call() { return this.#hidden(); } own = async () => {}; }
      await arrow();
      await holder.method(); await holder.field(); await holder["with space"](); await holder[7]();
      const box = new Box();
      await box.open(); await Box.make(); await box.call(); await box.own();
      await self();
      await (async () => {})();
    `,
      "default.ts": `export default async function () {}`,
    },
    tasks: 11,
    concurrency: 1,
    tree: `
      default.ts
      main.ts
        #hidden
        (anonymous)
        7
        arrow
        default
        field
        make
        method
        open
        own
        with space
    `,
  },
  {
    name: "a thenable that is awaited, and one that is returned",
    files: file(`
      const thenable = { then(resolve: (n: number) => void) { resolve(1); } };
      async function waits() { return (await (thenable as any)) as number; }
      async function gives() { return thenable as any; }
      await Promise.all([waits(), gives()]);
    `),
    tasks: 2,
    concurrency: [1, 2],
    inFlight: { waits: 1, gives: 1 },
  },
  {
    name: "a promise of a subclass that is returned",
    files: file(`
      class Mine extends Promise<void> {}
      async function gives() { return new Mine((resolve) => queueMicrotask(resolve)); }
      await gives();
    `),
    tasks: 1,
    concurrency: 1,
  },
  {
    name: "requests to the site's own files",
    files: file(`
      async function load() { return (await fetch("/lab/hello.txt")).text(); }
      console.log((await Promise.all([load(), load(), load()])).join());
    `),
    lines: ["hello,hello,hello"],
    tasks: 3,
    concurrency: 3,
    parallelism: 1,
    inFlight: { load: 3 },
  },
  {
    name: "a retry: one call in flight, three of its attempts in turn",
    files: file(`
      ${sleep}
      let left = 2;
      async function attempt() { await sleep(2); if (left-- > 0) throw new Error("again"); return "got it"; }
      async function retry() { for (;;) try { return await attempt(); } catch {} }
      console.log(await retry());
    `),
    lines: ["got it"],
    tasks: 4,
    concurrency: 1,
    tree: `
      main.ts
        retry
          attempt
            setTimeout
          attempt threw ×2
            setTimeout
    `,
  },
  {
    name: "a run of less than a millisecond",
    files: file(`async function quick() { await null; } await quick();`),
    tasks: 1,
    concurrency: 1,
    parallelism: 1,
  },
  {
    name: "on a page whose clock is coarse",
    files: file(`
      async function quick() { await null; }
      for (let i = 0; i < 100; i++) await quick();
      await Promise.all([quick(), quick()]);
    `),
    plain: true,
    tasks: 102,
    concurrency: 2,
    inFlight: { quick: 2 },
  },
  {
    name: "await using waits at the end of its scope",
    files: file(`
      ${sleep}
      class Lock { async [Symbol.asyncDispose]() { await sleep(5); } }
      async function hold() { await using lock = new Lock(); void lock; }
      await hold();
      await Promise.all([hold(), hold()]);
    `),
    // No `await using` in WebKitGTK 2.50.
    not: ["webkitgtk"],
    tasks: 6,
    concurrency: 2,
    tree: `
      main.ts
        hold ×3
          [Symbol.asyncDispose]
            setTimeout
    `,
  },
];
