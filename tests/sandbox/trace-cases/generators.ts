/** Async generators: in flight while they work on a request, and below whoever asks. */
import { file, sleep } from "./trace-case.ts";
import type { TraceCase } from "./trace-case.ts";
import type { Trace } from "../../../src/trace/trace.ts";

const count = `async function* count(n: number) { for (let i = 0; i < n; i++) { await null; yield i; } }\n`;

/** Flights that each generator of a name may have: those that adjoin, by a coarse clock, are one. */
const flights =
  (name: string, min: number, max: number) =>
  ({ tasks }: Trace): string[] =>
    tasks
      .filter(({ source }) => source.name === name)
      .map(({ flights: { length } }) => length)
      .filter((length) => length < min || length > max)
      .map((length) => `flights of ${name}: expected ${min} to ${max}, found ${length}`);

export const generatorCases: readonly TraceCase[] = [
  {
    name: "a loop over a generator",
    files: file(`
      ${count}
      async function loop() { for await (const n of count(3)) void n; }
      await loop();
    `),
    tasks: 2,
    concurrency: 1,
    inFlight: { count: 1, loop: 1 },
    tree: `
      main.ts
        loop
          count
    `,
    faults: flights("count", 1, 4),
  },
  {
    name: "a generator that is parked is not in flight",
    files: file(`
      ${sleep}${count}
      async function nap() { await sleep(5); }
      const numbers = count(2);
      await numbers.next();
      await Promise.all([nap(), nap()]);
      await numbers.next();
    `),
    tasks: 3,
    concurrency: 2,
    inFlight: { count: 1, nap: 2 },
    tree: `
      main.ts
        count unfinished
        nap ×2
          setTimeout
    `,
    faults: flights("count", 2, 2),
  },
  {
    name: "two generators that are asked at once",
    files: file(`
      ${count}
      const one = count(1);
      const other = count(1);
      await Promise.all([one.next(), other.next()]);
      await Promise.all([one.next(), other.next()]);
    `),
    tasks: 2,
    concurrency: 2,
    inFlight: { count: 2 },
    faults: flights("count", 1, 2),
  },
  {
    name: "two loops at once, each over its own generator",
    files: file(`
      ${count}
      async function loop() { for await (const n of count(4)) void n; }
      await Promise.all([loop(), loop()]);
    `),
    tasks: 4,
    concurrency: 2,
    inFlight: { count: 2, loop: 2 },
    tree: `
      main.ts
        loop ×2
          count
    `,
  },
  {
    name: "a loop left by break, return and throw",
    files: file(`
      async function close() { await null; }
      async function* count() { try { for (let i = 0; ; i++) yield i; } finally { await close(); } }
      async function breaks() { for await (const n of count()) if (n === 1) break; await null; }
      async function returns() { for await (const n of count()) if (n === 1) return n; }
      async function throws() { for await (const n of count()) if (n === 1) throw new Error("no"); }
      await breaks();
      await returns();
      try { await throws(); } catch {}
    `),
    tasks: 9,
    concurrency: 1,
    tree: `
      main.ts
        breaks
          count
            close
        returns
          count
            close
        throws threw
          count
            close
    `,
  },
  {
    name: "continue and labels in loops over generators",
    files: file(`
      ${count}
      let sum = 0;
      async function loop() {
        outer: for await (const a of count(3)) {
          for await (const b of count(3)) { if (b === 1) continue outer; if (a === 2) break outer; sum += a; }
        }
      }
      await loop();
      console.log(sum);
    `),
    lines: ["1"],
    tasks: 5,
    concurrency: 1,
    tree: `
      main.ts
        loop
          count ×4
    `,
  },
  {
    name: "a generator that hands on to another",
    files: file(`
      ${count}
      async function* twice() { yield* count(2); yield* count(2); }
      async function loop() { for await (const n of twice()) void n; }
      await loop();
    `),
    tasks: 4,
    concurrency: 1,
    inFlight: { count: 1, twice: 1 },
    tree: `
      main.ts
        loop
          twice
            count ×2
    `,
    // Five requests; and it parks for a tick where an inner one ends, though its request goes on.
    faults: flights("twice", 1, 7),
  },
  {
    name: "a generator that throws",
    files: file(`
      async function* broken() { yield 1; throw new Error("no"); }
      async function loop() { try { for await (const n of broken()) void n; } catch {} }
      await loop();
    `),
    tasks: 2,
    tree: `
      main.ts
        loop
          broken threw
    `,
  },
  {
    name: "a generator that is ended before it has begun, and one that is thrown into",
    files: file(`
      ${count}
      await count(1).return(undefined);
      const numbers = count(2);
      await numbers.next();
      try { await numbers.throw(new Error("no")); } catch {}
    `),
    tasks: 1,
    concurrency: 1,
    tree: `
      main.ts
        count threw
    `,
  },
  {
    name: "a generator that yields promises",
    files: file(`
      ${sleep}
      async function nap() { await sleep(2); return 1; }
      async function* naps() { for (let i = 0; i < 3; i++) yield nap(); }
      let sum = 0;
      for await (const n of naps()) sum += n;
      console.log(sum);
    `),
    lines: ["3"],
    tasks: 4,
    concurrency: 1,
  },
  {
    name: "a loop over promises, and one over a plain iterable",
    files: file(`
      ${sleep}
      async function nap() { await sleep(5); }
      async function loop() { for await (const n of [nap(), nap(), nap()]) void n; }
      await loop();
    `),
    tasks: 4,
    concurrency: 3,
    inFlight: { nap: 3 },
    tree: `
      main.ts
        loop
          nap ×3
            setTimeout
    `,
  },
  {
    name: "requests that queue up at one generator",
    files: file(`
      ${count}
      const numbers = count(4);
      const all = await Promise.all([numbers.next(), numbers.next(), numbers.next()]);
      console.log(all.map(({ value }) => value).join());
    `),
    lines: ["0,1,2"],
    tasks: 1,
    concurrency: 1,
    inFlight: { count: 1 },
  },
  {
    name: "a stream, read in a loop",
    files: file(`
      const stream = new ReadableStream({ start(c) { for (let i = 0; i < 4; i++) c.enqueue(i); c.close(); } });
      let sum = 0;
      async function read() { for await (const n of stream as any) sum += n; }
      await read();
      console.log(sum);
    `),
    // Its streams are no iterables.
    not: ["webkitgtk"],
    lines: ["6"],
    tasks: 1,
    concurrency: 1,
  },
  {
    name: "a class that iterates by itself",
    files: file(`
      class Range {
        async *[Symbol.asyncIterator]() { yield 1; yield 2; }
      }
      async function loop() { for await (const n of new Range()) void n; }
      await loop();
    `),
    tasks: 2,
    concurrency: 1,
    tree: `
      main.ts
        loop
          [Symbol.asyncIterator]
    `,
  },
  {
    name: "a pipeline of three generators",
    files: file(`
      ${count}
      async function* double(from: AsyncIterable<number>) { for await (const n of from) yield n * 2; }
      async function* add(from: AsyncIterable<number>) { for await (const n of from) yield n + 1; }
      const found: number[] = [];
      for await (const n of add(double(count(3)))) found.push(n);
      console.log(found.join());
    `),
    lines: ["1,3,5"],
    tasks: 3,
    concurrency: 1,
    tree: `
      main.ts
        add
          double
            count
    `,
  },
];
