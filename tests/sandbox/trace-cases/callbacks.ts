/** Modules, and what the platform calls back: tasks too, though nobody counts them. */
import { file, sleep, spin, worker } from "./trace-case.ts";
import type { TraceCase } from "./trace-case.ts";

export const callbackCases: readonly TraceCase[] = [
  {
    name: "modules that are imported, and wait side by side",
    files: {
      "main.ts": `import "./a.ts"; import "./b.ts"; console.log("main");`,
      "a.ts": `${sleep}await sleep(10);`,
      "b.ts": `${sleep}await sleep(10);`,
    },
    // WebKitGTK 2.50 waits for one after the other.
    not: ["webkitgtk"],
    tasks: 0,
    concurrency: 2,
    parallelism: 1,
    tree: `
      a.ts
        setTimeout
      b.ts
        setTimeout
      main.ts
    `,
  },
  {
    name: "a module that is imported when it is needed",
    files: {
      "main.ts": `async function load() { await import("./late.ts"); } await load();`,
      "late.ts": `async function inside() { await null; } await inside();`,
    },
    tasks: 2,
    concurrency: 1,
    tree: `
      main.ts
        load
          late.ts
            inside
    `,
  },
  {
    name: "a module that throws when it is imported",
    files: {
      "main.ts": `try { await import("./broken.ts"); } catch (error) { console.log((error as Error).message); }`,
      "broken.ts": `await null; throw new Error("no");`,
    },
    lines: ["no"],
    tasks: 0,
    tree: `
      main.ts
        broken.ts threw
    `,
  },
  {
    name: "a module that throws below one that is imported",
    files: {
      "main.ts": `
        ${sleep}
        try { await import("./outer.ts"); } catch (error) { console.log((error as Error).message); }
        await sleep(20);
        async function rest() { await sleep(20); }
        await Promise.all([rest(), rest()]);
      `,
      "outer.ts": `import "./inner.ts"; console.log("never");`,
      "inner.ts": `await Promise.reject(new Error("no"));`,
    },
    // It imports what has thrown below another module as if that had returned.
    not: ["webkitgtk"],
    lines: ["no"],
    tasks: 2,
    concurrency: 2,
    tree: `
      inner.ts threw
      main.ts
        rest ×2
          setTimeout
        setTimeout
    `,
  },
  {
    name: "a module that throws below one that is imported when the entry has evaluated",
    files: {
      "main.ts": `
        ${sleep}
        async function load() {
          await sleep(20);
          try { await import("./outer.ts"); } catch (error) { console.log((error as Error).message); }
          await sleep(20);
          await Promise.all([rest(), rest()]);
        }
        async function rest() { await sleep(20); }
        void load();
      `,
      "outer.ts": `import "./inner.ts"; console.log("never");`,
      "inner.ts": `throw new Error("no");`,
    },
    not: ["webkitgtk"],
    lines: ["no"],
    tasks: 3,
    concurrency: 2,
    tree: `
      inner.ts threw
      main.ts
        load
          rest ×2
            setTimeout
          setTimeout ×2
    `,
  },
  {
    name: "a module that goes on below one that is imported, when another has thrown",
    files: {
      "main.ts": `
        ${sleep}
        const going = import("./outer.ts");
        await sleep(30);
        try { await import("./broken.ts"); } catch (error) { console.log((error as Error).message); }
        await going;
      `,
      "outer.ts": `import "./inner.ts";`,
      "inner.ts": `${sleep} await sleep(150); async function inside() { await null; } await inside();`,
      "broken.ts": `throw new Error("no");`,
    },
    lines: ["no"],
    tasks: 1,
    concurrency: 2,
    tree: `
      inner.ts
        inside
        setTimeout
      main.ts
        broken.ts threw
        outer.ts
        setTimeout
    `,
  },
  {
    name: "a module that goes on below an import() that nobody waits for",
    files: {
      "main.ts": `${sleep} void import("./outer.ts"); async function here() { await sleep(30); } await here();`,
      "outer.ts": `import "./inner.ts"; async function late() { await null; } await late();`,
      "inner.ts": `${sleep} await sleep(100); async function inside() { await null; } await inside();`,
    },
    tasks: 3,
    concurrency: 2,
    tree: `
      inner.ts
        inside
        setTimeout
      main.ts
        here
          setTimeout
        outer.ts
          late
    `,
    faults: ({ tasks }) => {
      const endOf = (name: string) => tasks.find(({ source }) => source.name === name)?.end ?? 0;
      return endOf("inner.ts") >= endOf("inside") && endOf("outer.ts") >= endOf("late")
        ? []
        : ["a module ended before what it had called"];
    },
  },
  {
    name: "a module that waits for ever below an import() that nobody waits for",
    files: {
      "main.ts": `${sleep} void import("./hang.ts"); await sleep(30);`,
      "hang.ts": `await new Promise(() => {});`,
    },
    tasks: 0,
    tree: `
      main.ts
        hang.ts unfinished
        setTimeout
    `,
  },
  {
    name: "a module that goes on below an import() when the entry has thrown",
    files: {
      "main.ts": `${sleep} void import("./going.ts"); await sleep(20); throw new Error("no");`,
      "going.ts": `${sleep} await sleep(100); async function inside() { await null; } await inside();`,
    },
    state: "failed",
    reason: "error",
    tasks: 1,
    tree: `
      main.ts threw
        going.ts
          inside
          setTimeout
        setTimeout
    `,
  },
  {
    name: "timers",
    files: file(`
      async function later() { await null; }
      setTimeout(() => { void later(); setTimeout(() => {}, 1); }, 1);
      async function registers() { setTimeout(() => void later(), 2); }
      await registers();
    `),
    tasks: 3,
    concurrency: [1, 2],
    tree: `
      main.ts
        registers
          setTimeout
            later
        setTimeout
          later
          setTimeout
    `,
  },
  {
    name: "a timer that throws",
    files: file(`setTimeout(() => { throw new Error("no"); }, 0);`),
    state: "failed",
    reason: "error",
    tasks: 0,
    tree: `
      main.ts
        setTimeout threw
    `,
  },
  {
    name: "an interval",
    files: file(`
      let left = 3;
      async function tick() { if (--left === 0) clearInterval(id); }
      const id = setInterval(tick, 2);
    `),
    tasks: 3,
    concurrency: 1,
    tree: `
      main.ts
        setInterval ×3
          tick
    `,
  },
  {
    name: "microtasks",
    files: file(`
      async function inside() { await null; }
      queueMicrotask(() => { void inside(); queueMicrotask(() => {}); });
    `),
    tasks: 1,
    tree: `
      main.ts
        queueMicrotask
          inside
          queueMicrotask
    `,
  },
  {
    name: "what the scheduler is given",
    files: file(`${spin}
      const { scheduler } = globalThis as any;
      async function inside() { await null; }
      await scheduler.postTask(() => { spin(20); return inside(); }, { priority: "background" });
      await scheduler.postTask(() => { throw new Error("no"); }).catch(() => {});
    `),
    tasks: 1,
    busyMs: [20, 10_000],
    tree: `
      main.ts
        postTask
          inside
        postTask threw
        then
    `,
    not: ["webkitgtk"],
  },
  {
    name: "callbacks of promises",
    files: file(`
      async function give() { return 1; }
      async function after() { await null; }
      await give().then(() => after());
      await Promise.reject(new Error("no")).catch(() => {});
      await Promise.resolve().finally(() => {});
      await Promise.resolve().then(() => { throw new Error("no"); }).catch(() => {});
    `),
    tasks: 2,
    concurrency: 1,
    tree: `
      main.ts
        give
        then
          after
        then ×2
        then threw
        finally
    `,
  },
  {
    name: "a chain of callbacks is one at a time",
    files: file(`
      let p: Promise<void> = Promise.resolve();
      for (let i = 0; i < 20; i++) p = p.then(() => {});
      await p;
    `),
    tasks: 0,
    concurrency: 1,
    tree: `
      main.ts
        then ×20
    `,
  },
  {
    name: "a call that settles through a callback",
    files: file(`
      ${sleep}
      const later = async () => sleep(5).then(() => 1);
      console.log(await Promise.all([later(), later()]));
    `),
    lines: ["[ 1, 1 ]"],
    tasks: 2,
    concurrency: 2,
    inFlight: { later: 2 },
    tree: `
      main.ts
        later ×2
          setTimeout
          then
    `,
  },
  {
    name: "listeners of a channel of the cell's own",
    files: file(`
      async function got() { await null; }
      const { port1, port2 } = new MessageChannel();
      await new Promise<void>((resolve) => { port1.onmessage = () => { void got(); resolve(); }; port2.postMessage(0); });
    `),
    tasks: 1,
    concurrency: [1, 2],
    messages: 0,
  },
  {
    name: "events that the cell dispatches",
    files: file(`
      // Firefox runs microtasks after a listener that is called while a module evaluates.
      await null;
      async function hear() { await null; }
      const target = new EventTarget();
      target.addEventListener("x", hear);
      target.dispatchEvent(new Event("x"));
      target.dispatchEvent(new Event("x"));
    `),
    tasks: 2,
    concurrency: 2,
    tree: `
      main.ts
        hear ×2
    `,
  },
  {
    name: "a deep chain of timers",
    files: file(`
      let left = 150;
      const again = (): void => { if (--left > 0) setTimeout(again, 0); };
      again();
    `),
    tasks: 0,
    concurrency: 1,
    faults: ({ tasks }) => {
      const timers = tasks.filter(({ source }) => source.name === "setTimeout");
      const linked = timers.filter(
        ({ parent }, index) => index === 0 || parent === timers[index - 1]?.id,
      );
      return timers.length === 149 && linked.length === 149
        ? []
        : [
            `timers: expected 149, each the parent of the next, found ${timers.length}, ${linked.length} so`,
          ];
    },
  },
  {
    name: "a worker's module has the task that started it",
    files: {
      "main.ts": `
        async function start() { const w = ${worker("w.ts")}; await new Promise((resolve) => (w.onmessage = resolve)); }
        await start();
      `,
      "w.ts": `import { inside } from "./inside.ts"; await inside(); postMessage(0);`,
      "inside.ts": `export async function inside() { await null; }`,
    },
    tasks: 2,
    threads: 2,
    messages: 1,
    faults: ({ tasks }) => {
      const start = tasks.find(({ source }) => source.name === "start");
      const module = tasks.find(({ source }) => source.name === "w.ts");
      const message = tasks.find(({ source }) => source.kind === "message");
      return [
        ...(module?.parent === start?.id ? [] : ["the worker's module has another parent"]),
        ...(message?.parent === module?.id ? [] : ["the message has another parent"]),
      ];
    },
  },
];
