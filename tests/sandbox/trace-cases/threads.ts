/** Several threads: parallelism, messages, threads that are ended. */
import { file, sleep, spin, worker } from "./trace-case.ts";
import type { TraceCase } from "./trace-case.ts";

/** Threads that wait for each other by working: all are busy at once, however loaded the machine is. */
const barrier = (threads: number): Readonly<Record<string, string>> => ({
  "main.ts": `
    const shared = new SharedArrayBuffer(4);
    const workers = Array.from({ length: ${threads} }, () => ${worker("w.ts")});
    const answer = (w: Worker) => new Promise((resolve) => (w.onmessage = resolve));
    async function crunch(w: Worker) { w.postMessage(shared); await answer(w); }
    await Promise.all(workers.map(answer));
    await Promise.all(workers.map(crunch));
  `,
  "w.ts": `
    ${spin}
    self.onmessage = ({ data }) => {
      const arrived = new Int32Array(data);
      Atomics.add(arrived, 0, 1);
      while (Atomics.load(arrived, 0) < ${threads});
      spin(15);
      self.postMessage(0);
    };
    self.postMessage("ready");
  `,
});

export const threadCases: readonly TraceCase[] = [
  {
    name: "work for the processor in three workers",
    files: barrier(3),
    // No shared memory in WebKitGTK 2.50.
    not: ["webkitgtk"],
    tasks: 3,
    // A worker's module may still be at its end when the first message has come from it.
    concurrency: [3, 6],
    parallelism: (cores) => Math.min(3, cores),
    threads: 4,
    messages: 9,
    inFlight: { crunch: 3 },
  },
  {
    name: "workers that calls start are one with the calls",
    files: {
      "main.ts": `
        async function crunch(n: number): Promise<number> {
          const w = ${worker("w.ts")};
          const answer = new Promise<number>((resolve) => (w.onmessage = ({ data }) => resolve(data)));
          w.postMessage(n);
          const squared = await answer;
          w.terminate();
          return squared;
        }
        console.log((await Promise.all([crunch(1), crunch(2), crunch(3)])).join());
      `,
      "w.ts": `self.onmessage = ({ data }) => self.postMessage(data * data);`,
    },
    lines: ["1,4,9"],
    tasks: 3,
    // A message that comes back can find its sender still at it.
    concurrency: [3, 6],
    threads: 4,
    // What a thread was about to tell when it was ended may be lost.
    messages: [1, 6],
    inFlight: { crunch: 3 },
  },
  {
    name: "parallelism is never above the cores",
    files: barrier(8),
    not: ["webkitgtk"],
    tasks: 8,
    concurrency: [8, 16],
    parallelism: (cores) => Math.min(8, cores),
    threads: 9,
  },
  {
    name: "workers that take turns are not parallel",
    files: {
      "main.ts": `
        const workers = Array.from({ length: 3 }, () => ${worker("w.ts")});
        await Promise.all(workers.map((w) => new Promise((resolve) => (w.onmessage = resolve))));
        async function ask(w: Worker) { w.postMessage(0); await new Promise((resolve) => (w.onmessage = resolve)); }
        for (const w of workers) await ask(w);
      `,
      "w.ts": `${spin}self.onmessage = () => { spin(10); self.postMessage(0); }; self.postMessage("ready");`,
    },
    tasks: 3,
    concurrency: [1, 4],
    threads: 4,
    messages: 9,
    faults: ({ tasks }) => {
      // Three stretches of work, no two of them at once.
      const worked = tasks
        .filter(({ thread, source }) => thread > 0 && source.kind === "message")
        .sort((one, other) => one.start - other.start);
      const gaps = worked.slice(1).map(({ start }, index) => start - (worked[index]?.start ?? 0));
      return gaps.length === 2 && gaps.every((gap) => gap > 9)
        ? []
        : [`from one worker's start to the next one's: ${gaps.join()} ms, expected over 9`];
    },
  },
  {
    name: "messages there and back",
    files: {
      "main.ts": `
        const w = ${worker("w.ts")};
        async function ping() { w.postMessage(0); await new Promise((resolve) => (w.onmessage = resolve)); }
        for (let i = 0; i < 5; i++) await ping();
      `,
      "w.ts": `self.onmessage = () => self.postMessage(0);`,
    },
    tasks: 5,
    concurrency: [1, 2],
    threads: 2,
    messages: 10,
    inFlight: { ping: 1 },
    faults: ({ messages, tasks }) => {
      const names = new Map(tasks.map(({ id, source }) => [id, source.name]));
      return messages
        .map(({ from, to }) => `${names.get(from.task ?? -1)} → ${names.get(to.task ?? -1)}`)
        .filter((arrow) => arrow !== "ping → message" && arrow !== "message → message")
        .map((arrow) => `an arrow ${arrow}`);
    },
  },
  {
    name: "a worker that starts a worker",
    files: {
      "main.ts": `
        const w = ${worker("a.ts")};
        await new Promise((resolve) => (w.onmessage = resolve));
      `,
      "a.ts": `const w = ${worker("b.ts")}; w.onmessage = ({ data }) => self.postMessage(data);`,
      "b.ts": `async function inside() { await null; } await inside(); self.postMessage(1);`,
    },
    tasks: 1,
    threads: 3,
    messages: 2,
    tree: `
      main.ts
        a.ts @1
          b.ts @2
            inside
            message @1
              message @0
    `,
  },
  {
    name: "a worker that is terminated in the midst of its work",
    files: {
      "main.ts": `
        ${sleep}
        const w = ${worker("w.ts")};
        await new Promise((resolve) => (w.onmessage = resolve));
        w.terminate();
        await sleep(300);
      `,
      "w.ts": `async function forever() { await null; self.postMessage(0); for (;;); } await forever();`,
    },
    tasks: 1,
    threads: 2,
    messages: 1,
    faults: ({ tasks, wallMs, lanes }) => {
      const task = tasks.find(({ source }) => source.name === "forever");
      if (task?.outcome !== "unfinished") return ["forever: expected it unfinished"];
      const busyAfter = lanes[1]?.busy.some(({ end }) => end > wallMs - 50) === true;
      return task.end < wallMs - 50 && !busyAfter ? [] : ["the worker went on after its end"];
    },
  },
  {
    name: "a worker that closes itself",
    files: {
      "main.ts": `
        ${sleep}
        const w = ${worker("w.ts")};
        await new Promise((resolve) => (w.onmessage = resolve));
        await sleep(300);
      `,
      "w.ts": `async function hang() { await new Promise(() => {}); } void hang(); self.postMessage(0); self.close();`,
    },
    tasks: 1,
    threads: 2,
    faults: ({ tasks, wallMs }) => {
      const task = tasks.find(({ source }) => source.name === "hang");
      return task !== undefined && task.outcome === "unfinished" && task.end < wallMs - 50
        ? []
        : ["hang: expected it to end with its thread"];
    },
  },
  {
    name: "a thread that is blocked is not busy",
    files: {
      "main.ts": `
        const w = ${worker("w.ts")};
        await new Promise((resolve) => (w.onmessage = resolve));
        async function wait() { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300); }
        await wait();
      `,
      "w.ts": `
        async function wait() { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300); }
        self.postMessage(0);
        await wait();
      `,
    },
    not: ["webkitgtk"],
    tasks: 2,
    threads: 2,
    inFlight: { wait: 2 },
    busyShare: [0, 0.5],
  },
  {
    name: "a deadlock",
    files: {
      "main.ts": `
        async function before() { await null; }
        await before();
        async function blocks() { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0); }
        await blocks();
      `,
    },
    not: ["webkitgtk"],
    state: "failed",
    reason: "deadlock",
    tasks: 2,
    concurrency: 1,
    parallelism: 1,
    busyShare: [0, 0.8],
    tree: `
      main.ts unfinished
        before
        blocks unfinished
    `,
  },
  {
    name: "threads of a blob have a lane and no calls",
    files: file(`
      const code = "async function f() { await null; } f(); postMessage(0);";
      const w = new Worker(URL.createObjectURL(new Blob([code])));
      await new Promise((resolve) => (w.onmessage = resolve));
    `),
    tasks: 0,
    threads: 2,
    messages: 1,
  },
  {
    name: "a thread that throws",
    files: {
      "main.ts": `
        const w = ${worker("w.ts")};
        await new Promise<void>((resolve) => (w.onerror = (event) => { event.preventDefault(); resolve(); }));
      `,
      "w.ts": `async function fine() {} await fine(); throw new Error("no");`,
    },
    tasks: 1,
    threads: 2,
    tree: `
      main.ts
        w.ts @1 threw
          fine
    `,
  },
  {
    name: "messages to a thread that is busy are late",
    files: {
      "main.ts": `
        const w = ${worker("w.ts")};
        await new Promise((resolve) => (w.onmessage = resolve));
        for (let i = 0; i < 20; i++) w.postMessage(i);
        await new Promise((resolve) => (w.onmessage = resolve));
      `,
      "w.ts": `
        ${spin}
        let left = 20;
        self.onmessage = () => { if (--left === 0) self.postMessage("done"); };
        self.postMessage("ready");
        spin(20);
      `,
    },
    tasks: 0,
    threads: 2,
    messages: 22,
  },
  {
    name: "names of threads",
    files: {
      "main.ts": `
        const one = new Worker(new URL("./w.ts", import.meta.url), { type: "module", name: "adder" });
        const other = ${worker("w.ts")};
        await Promise.all([one, other].map((w) => new Promise((resolve) => (w.onmessage = resolve))));
      `,
      "w.ts": `self.postMessage(0);`,
    },
    threads: 3,
    faults: ({ lanes }) => {
      const names = lanes.map(({ name }) => name).join();
      return names === "main,adder,w.ts" ? [] : [`lanes: expected main,adder,w.ts, found ${names}`];
    },
  },
];
