/** Programs that a sandbox must carry out, or end. */
import type { SandboxCase } from "./sandbox-case.ts";

const file = (source: string): Readonly<Record<string, string>> => ({ "main.ts": source });
const worker = `new Worker(new URL("./w.ts", import.meta.url), { type: "module" })`;
const spin = `function spin(ms: number) { const end = performance.now() + ms; while (performance.now() < end); }\n`;

export const cases: readonly SandboxCase[] = [
  // ------------------------------------------------------------ order, and being over
  { name: "an empty module", files: file(""), state: "done", lines: [], threads: 1 },
  {
    name: "order of tasks and microtasks",
    files: file(`
      setTimeout(() => console.log("timer"), 0);
      Promise.resolve().then(() => console.log("micro"));
      queueMicrotask(() => console.log("micro 2"));
      console.log("sync");
      await null;
      console.log("after await");
    `),
    state: "done",
    lines: ["sync", "micro", "micro 2", "after await", "timer"],
  },
  {
    name: "timers left at the end are waited for",
    files: file(
      `setTimeout(() => { console.log("late"); setTimeout(() => console.log("later"), 60); }, 60);`,
    ),
    state: "done",
    lines: ["late", "later"],
    wallMs: [115, 400],
  },
  {
    name: "a cleared timer and a cleared interval are not",
    files: file(`
      clearTimeout(setTimeout(() => console.log("never"), 100_000));
      let n = 0;
      const id = setInterval(() => { console.log(n); if (++n === 3) clearInterval(id); }, 5);
    `),
    state: "done",
    lines: ["0", "1", "2"],
  },
  {
    name: "a timer is cleared by its id as text, too",
    files: file(`
      const byId: Record<string, string> = { [setTimeout(() => console.log("never"), 100_000)]: "late" };
      for (const id in byId) clearTimeout(id as never);
      try { clearTimeout(Symbol() as never); } catch (error) { console.log((error as Error).name); }
    `),
    state: "done",
    lines: ["TypeError"],
  },
  {
    name: "to clear all timers clears none of the sandbox's own",
    files: file(`
      const clearAll = () => { for (let id = 0; id < 1_000; id++) { clearTimeout(id); clearInterval(id); } };
      setTimeout(() => console.log("never"), 20);
      setInterval(() => console.log("never"), 20);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { console.log("came"); clearAll(); };
      port2.postMessage(0);
      clearAll();
    `),
    state: "done",
    lines: ["came"],
  },
  {
    name: "timers of what is no global object are refused",
    files: file(`
      for (const call of [setTimeout, setInterval, clearTimeout, clearInterval] as any[]) {
        try { call.call({}, () => console.log("never"), 1); } catch (error) { console.log((error as Error).name); }
      }
      (setTimeout as any).call(undefined, () => console.log("on"), 1);
      self.setTimeout(() => console.log("on, too"), 20);
    `),
    state: "done",
    lines: ["TypeError", "TypeError", "TypeError", "TypeError", "on", "on, too"],
  },
  {
    name: "crypto.randomUUID",
    files: file(`
      const id = crypto.randomUUID();
      console.log(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id));
      console.log(new Set(Array.from({ length: 1000 }, () => crypto.randomUUID())).size);
      console.log(/\\[native code\\]/.test(String(crypto.randomUUID)), crypto.randomUUID.name, crypto.randomUUID.length);
      try { crypto.randomUUID.call({} as Crypto); } catch (error) { console.log((error as Error).name); }
    `),
    state: "done",
    lines: ["true", "1000", "true randomUUID 0", "TypeError"],
  },
  {
    name: "a stack that the cell has written, with an address that is none",
    files: file(`
      const error = new Error("of its own");
      error.stack = "Error: of its own\\n    at interleave:a/%:1:1";
      throw error;
    `),
    state: "failed",
    reason: "error",
    lines: [/of its own/],
    levels: { 0: "error" },
  },
  {
    name: "an error that suppresses itself is thrown as it is",
    files: {
      "main.ts": `try { await import("./circle.ts"); } catch (error) { console.log((error as Error).message); }`,
      "circle.ts": `const error: any = new Error("round"); error.suppressed = error; throw error;`,
    },
    state: "done",
    lines: ["round"],
  },
  {
    name: "what cannot be taken apart is named without our marks",
    files: file(`
      async function take() { try { throw undefined; } catch ({ message }: any) { console.log(message); } }
      try { await take(); } catch (error) { console.log(/þ/.test((error as Error).message)); }
    `),
    state: "done",
    lines: ["false"],
  },
  {
    name: "an interval goes on until Stop",
    files: file(`setInterval(() => console.log("tick"), 10);`),
    state: "stopped",
    stopAfterLines: 3,
  },
  {
    name: "timers take arguments, and no strings",
    files: file(`
      setTimeout((a: string, b: number) => console.log(a, b), 0, "a", 2);
      try { (setTimeout as any)("console.log(1)", 0); } catch (error) { console.log(String(error)); }
    `),
    state: "done",
    lines: [/^TypeError: setTimeout expects a function/, "a 2"],
  },
  {
    name: "an invariant that does not hold fails the run, caught or not, and is told once",
    files: file(`
      import { invariant, watch } from "lab";
      watch("sold", () => 1);
      invariant(1 < 2, "never told");
      try { invariant(false, "sold 2 of 1"); } catch (error) { console.log(String(error)); }
      console.log("goes on");
      invariant(2 < 1, "and again");
    `),
    state: "failed",
    reason: "error",
    lines: [
      /^Uncaught Error: sold 2 of 1/,
      "Error: sold 2 of 1",
      "goes on",
      /^Uncaught Error: and again/,
    ],
    levels: { 0: "error", 3: "error" },
  },
  {
    name: "modules, import.meta and dynamic import",
    files: {
      "main.ts": `
        import { task } from "./task.ts";
        import * as self from "./task.ts";
        console.log(task(1), import.meta.url, self.here);
        const again = await import("./task.ts");
        console.log(again.task === task);
        const late = await import("./late.ts");
        console.log(late.default);
        try { await import("./no" + ".ts"); } catch (error) { console.log((error as Error).name, (error as Error).message); }
      `,
      "task.ts": `export const task = (n: number): string => "task " + n; export const here = import.meta.url;`,
      "late.ts": `await new Promise((resolve) => setTimeout(resolve, 20)); export default "late";`,
    },
    state: "done",
    lines: [
      "task 1 file:///lesson/main.ts file:///lesson/task.ts",
      "true",
      "late",
      /^TypeError .*\.\/no\.ts.*main\.ts.*late\.ts/,
    ],
  },
  {
    name: "a dynamically imported file that does not compile",
    files: {
      "main.ts": `
        try { await import("./bad.ts"); } catch (error) {
          console.log(error instanceof SyntaxError, (error as Error).message.includes("bad.ts:2:"));
        }
      `,
      "bad.ts": `const a = 1;\nconst = 2;`,
    },
    state: "done",
    lines: ["true true"],
  },
  {
    name: "a statically imported file that does not compile",
    files: { "main.ts": `import "./bad.ts"; console.log("never");`, "bad.ts": `const = 2;` },
    state: "failed",
    reason: "syntax",
    lines: [/^SyntaxError: .*\(bad\.ts:1:7\)$/],
    levels: { 0: "error" },
  },
  {
    name: "a dynamic import left hanging does not hold the run",
    files: {
      "main.ts": `void import("./hang.ts"); console.log("on");`,
      "hang.ts": `await new Promise(() => {});`,
    },
    state: "done",
    lines: ["on"],
  },
  {
    name: "platform promises are waited for",
    files: file(`
      void new Blob(["blob"]).text().then(console.log);
      const bytes = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
      void WebAssembly.compile(bytes).then((m) => console.log(m instanceof WebAssembly.Module));
      AbortSignal.timeout(40).addEventListener("abort", () => console.log("abort"));
    `),
    state: "done",
    lineCount: 3,
  },
  {
    name: "streams are waited for",
    files: file(`
      const source = new ReadableStream({ start(c) { c.enqueue("a"); c.enqueue("b"); c.close(); } });
      const upper = source.pipeThrough(new TransformStream({ transform(x, c) { c.enqueue(x.toUpperCase()); } }));
      void (async () => { for await (const chunk of upper as any) console.log(chunk); })();
      const zipped = new Blob(["hello hello"]).stream().pipeThrough(new CompressionStream("gzip"));
      void new Response(zipped.pipeThrough(new DecompressionStream("gzip"))).text().then(console.log);
    `),
    state: "done",
    lineCount: 3,
  },
  {
    name: "ten megabytes through streams and bodies are waited for",
    files: file(`
      const data = new Uint8Array(10_000_000);
      for (let i = 0; i < data.length; i++) data[i] = (i * i) >>> 3;
      const blob = new Blob([data], { type: "image/x" });
      const zip = () => blob.stream().pipeThrough(new CompressionStream("gzip"));
      console.log((await new Response(zip()).arrayBuffer()).byteLength > 0);
      let size = 0;
      await zip().pipeTo(new WritableStream({ write(chunk) { size += chunk.length; } }));
      for await (const chunk of zip() as any) size -= chunk.length;
      console.log(size);
      console.log((await new Response(blob.stream()).arrayBuffer()).byteLength);
      const response = new Response(blob);
      console.log(response.headers.get("content-type"), (await response.clone().blob()).type);
      console.log((await response.text()).length > 0);
      const [one, two] = [new Response(blob).body!, new Response(data).body!];
      for (const body of [one, two]) {
        size = 0;
        const reader = body.getReader();
        for (let next; !(next = await reader.read()).done; ) size += next.value.length;
        console.log(size);
      }
    `),
    state: "done",
    lines: ["true", "0", "10000000", "image/x image/x", "true", "10000000", "10000000"],
  },
  {
    name: "a file reader is waited for until it has read, also what it begins as it ends",
    files: file(`
      const blob = new Blob([new Uint8Array(20_000_000)]);
      const reader = new FileReader();
      reader.onload = () => {
        console.log("one", (reader.result as ArrayBuffer).byteLength);
        reader.onload = () => console.log("two", (reader.result as string).length);
        reader.readAsText(blob);
      };
      reader.readAsArrayBuffer(blob);
      const given = new FileReader();
      given.onloadend = () => console.log("given up", given.error?.name);
      given.readAsDataURL(blob);
      try { given.readAsText(blob); } catch (error) { console.log((error as Error).name); }
      given.abort();
    `),
    state: "done",
    lines: ["InvalidStateError", "given up AbortError", "one 20000000", "two 20000000"],
  },
  {
    name: "a file reader whose end a listener keeps for itself, or whose class is gone, keeps no run open",
    files: file(`
      console.log(await new Response(Object.create(Blob.prototype)).text().catch((error) => error.name));
      const one = new FileReader();
      one.addEventListener("loadend", (event) => event.stopImmediatePropagation(), true);
      one.onload = () => console.log("read");
      one.readAsText(new Blob(["x"]));
      const two = new FileReader();
      two.onload = () => console.log("read");
      two.readAsText(new Blob(["x"]));
      delete (globalThis as any).FileReader;
      console.log(two.constructor.name, Object.keys(globalThis).some((name) => /^(?:Re(?:quest|sponse)|FileReader)$/.test(name)));
      console.log(String(Response) === String(Headers).replace("Headers", "Response"), String(Request).includes("Request"));
    `),
    state: "done",
    // Of the two readers either may be the first: engines promise no order.
    lines: ["[object Blob]", "FileReader false", "true true", "read", "read"],
  },
  {
    name: "a blob's stream can be cancelled, and read into a buffer where the platform can",
    files: file(`
      const blob = new Blob([new Uint8Array(10_000_000)]);
      const reader = blob.stream().getReader();
      console.log((await reader.read()).value!.length > 0);
      await reader.cancel();
      console.log((await reader.read()).done);
      const bytes: any = new Blob(["hello"]).stream().getReader({ mode: "byob" });
      for (let next; ; ) {
        next = await bytes.read(new Uint8Array(3));
        console.log(next.done, next.value.length);
        if (next.done) break;
      }
      try { Blob.prototype.stream.call({} as any); } catch (error) { console.log((error as Error).name); }
    `),
    state: "done",
    lines: ["true", "true", "false 3", "false 2", "true 0", "TypeError"],
  },
  {
    name: "a stream that never moves is told soon, and not as if nothing were open",
    files: file(`
      const silent = new ReadableStream({ pull: () => new Promise(() => {}) });
      console.log("reading");
      await new Response(silent).text();
    `),
    state: "failed",
    reason: "never-ends",
    lines: [
      "reading",
      /^This run never ends: .* streams that are open have not moved for 1,000 ms$/,
    ],
    levels: { 1: "error" },
    wallMs: [0, 900],
  },
  {
    name: "a pipe left hanging does not hold the run",
    files: file(`
      void new ReadableStream().pipeTo(new WritableStream());
      console.log("on");
    `),
    state: "done",
    lines: ["on"],
  },
  {
    // Natively the microtask comes before the second listener: see docs/sandbox.md.
    name: "the listeners of a worker's message are called one after the other",
    files: {
      "main.ts": `
        const worker = ${worker};
        worker.addEventListener("message", () => {
          queueMicrotask(() => console.log("microtask"));
          console.log("first");
        });
        worker.addEventListener("message", () => console.log("second"));
      `,
      "w.ts": `postMessage(0);`,
    },
    state: "done",
    lines: ["first", "second", "microtask"],
  },
  {
    name: "a message channel of the cell's own",
    files: file(`
      const { port1, port2 } = new MessageChannel();
      let left = 100;
      port1.onmessage = () => { if (--left > 0) port2.postMessage(0); else console.log("done"); };
      port2.postMessage(0);
    `),
    state: "done",
    lines: ["done"],
  },
  {
    name: "a top-level await that never settles",
    files: file(`console.log("a"); await new Promise(() => {}); console.log("never");`),
    state: "failed",
    reason: "never-ends",
    lines: ["a", /top-level await/],
    levels: { 1: "error" },
  },
  {
    name: "a worker's top-level await that never settles, and a message that it never hears",
    files: {
      "main.ts": `
        const worker = new Worker(new URL("./deaf.ts", import.meta.url), { type: "module" });
        worker.postMessage("go");
        console.log("sent");
      `,
      "deaf.ts": `await new Promise(() => {}); self.onmessage = () => console.log("never");`,
    },
    state: "done",
    lines: ["sent"],
  },
  {
    name: "the main thread closes itself",
    files: file(
      `console.log("a"); self.close(); console.log("b"); setTimeout(() => console.log("never"), 0);`,
    ),
    state: "failed",
    reason: "closed",
    lines: ["a", "b", /self\.close\(\)/],
    levels: { 2: "error" },
  },
  // ------------------------------------------------------------ errors
  {
    name: "an error at the top level",
    files: file(`const x: number = 1;\n  throw new TypeError("boom " + x);`),
    state: "failed",
    reason: "error",
    lines: [/^Uncaught TypeError: boom 1 \(main\.ts:2:\d+\)$/],
    levels: { 0: "error" },
  },
  {
    name: "an error in a timer, and the program goes on",
    files: file(`
      setTimeout(() => { throw new Error("boom"); }, 0);
      setTimeout(() => console.log("on"), 30);
    `),
    state: "failed",
    reason: "error",
    lines: [/^Uncaught Error: boom \(main\.ts:2:\d+\)$/, "on"],
    levels: { 0: "error" },
  },
  {
    name: "a rejection that nobody handles, from an imported file",
    files: {
      "main.ts": `import { fail } from "./fail.ts"; void fail(); console.log("a"); console.error("other");`,
      "fail.ts": `export async function fail(): Promise<void> {\n  await null;\n  throw new RangeError("out");\n}`,
    },
    state: "failed",
    reason: "error",
    lines: ["a", "other", /^Uncaught \(in promise\) RangeError: out \(fail\.ts:3:\d+\)$/],
    levels: { 1: "error", 2: "error" },
  },
  {
    name: "the last error line says why, whatever was logged after it",
    files: file(
      `setTimeout(() => { throw new Error("boom"); }, 0); setTimeout(() => console.error("other"), 20);`,
    ),
    state: "failed",
    reason: "error",
    lines: [/^Uncaught Error: boom/, "other", /^Uncaught Error: boom/],
    levels: { 0: "error", 1: "error", 2: "error" },
  },
  {
    name: "what is thrown and is no Error",
    files: file(`throw null;`),
    state: "failed",
    reason: "error",
    lines: [/^Uncaught null/],
    levels: { 0: "error" },
  },
  {
    name: "errors that the cell handles",
    files: file(`
      self.addEventListener("error", (event) => { event.preventDefault(); console.log("error", event.message.includes("a")); });
      self.onunhandledrejection = (event) => { event.preventDefault(); console.log("rejection", event.reason); };
      void Promise.reject("b");
      setTimeout(() => { throw new Error("a"); }, 50);
    `),
    state: "done",
    lines: ["rejection b", "error true"],
  },
  {
    name: "a rejection that is handled late",
    files: file(
      `const p = Promise.reject(new Error("x")); await null; p.catch(() => console.log("caught"));`,
    ),
    state: "done",
    lines: ["caught"],
  },
  {
    name: "hostile errors",
    files: file(`
      class Evil extends Error { get message(): string { throw 1; } get stack(): string { throw 2; } toString(): string { throw 3; } }
      setTimeout(() => { throw new Evil(); }, 0);
      setTimeout(() => { throw new Proxy({}, { get() { throw 4; }, getPrototypeOf() { throw 5; } }); }, 0);
    `),
    state: "failed",
    reason: "error",
    lineCount: 2,
  },
  {
    name: "eval and Function say that they are off",
    files: file(`
      for (const make of [() => eval("1"), () => new Function("return 1"), () => (async () => {}).constructor("1"), () => (() => {}).constructor("1")]) {
        try { console.log(make()); } catch (error) { console.log((error as Error).name, (error as Error).message.includes("off in cells")); }
      }
      console.log((() => {}) instanceof Function);
    `),
    state: "done",
    lines: ["EvalError true", "EvalError true", "EvalError true", "EvalError true", "true"],
  },
  // ------------------------------------------------------------ loops, floods
  {
    name: "an endless loop",
    files: file(`console.log("a"); for (;;);`),
    state: "stopped",
    stopAfterLines: 1,
  },
  {
    name: "an endless loop of microtasks",
    files: file(`console.log("a"); for (;;) await null;`),
    state: "stopped",
    stopAfterLines: 1,
  },
  {
    name: "an endless loop of messages",
    files: file(`
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => port2.postMessage(0);
      port2.postMessage(0);
      console.log("a");
    `),
    state: "stopped",
    stopAfterLines: 1,
  },
  {
    name: "an endless loop of timers",
    files: file(`const go = () => { setTimeout(go, 0); }; go(); console.log("a");`),
    state: "stopped",
    stopAfterLines: 1,
  },
  {
    name: "an endless loop that prints",
    files: file(`for (let i = 0; ; i++) console.log(i % 7);`),
    state: "stopped",
    stopAfterLines: 500,
  },
  {
    name: "an endless loop in a worker",
    files: { "main.ts": `${worker}; console.log("a");`, "w.ts": `console.log("b"); for (;;);` },
    state: "stopped",
    stopAfterLines: 2,
  },
  {
    name: "a million lines",
    files: file(`for (let i = 0; i < 1_000_000; i++) console.log(i);`),
    state: "done",
    lineCount: 5_001,
    last: "and 995,000 more lines",
  },
  {
    name: "six million lines",
    files: file(`for (;;) console.log("x");`),
    state: "failed",
    reason: "flood",
    lineCount: 5_002,
    last: /5,000,000/,
  },
  {
    name: "lines of more than 200 MB",
    files: file(`const text = "x".repeat(50_000_000); for (;;) console.log(text);`),
    state: "failed",
    reason: "flood",
    last: /200 MB/,
  },
  // ------------------------------------------------------------ workers
  {
    name: "two workers exchange messages with main a hundred times",
    files: {
      "main.ts": `
        let left = 2;
        for (const name of ["a", "b"]) {
          const w = ${worker};
          w.onmessage = ({ data }) => {
            if (data < 100) w.postMessage(data + 1);
            else { console.log("end", data); if (--left === 0) console.log("both"); }
          };
          w.postMessage(1);
        }
      `,
      "w.ts": `self.onmessage = ({ data }) => { self.postMessage(data + 1); };`,
    },
    state: "done",
    lines: ["end 100", "end 100", "both"],
    threads: 3,
  },
  {
    name: "a worker that nobody ends does not hold the run",
    files: {
      "main.ts": `const w = ${worker}; w.addEventListener("message", (event) => console.log(event.data)); w.postMessage("hi");`,
      "w.ts": `self.addEventListener("message", (event) => self.postMessage(event.data + " there"));`,
    },
    state: "done",
    lines: ["hi there"],
    threads: 2,
  },
  {
    name: "a worker awaits its first message at the top level",
    files: {
      "main.ts": `const w = ${worker}; w.onmessage = ({ data }) => console.log(data); w.postMessage("one");`,
      "w.ts": `
        await new Promise((resolve) => setTimeout(resolve, 20));
        const first = await new Promise((resolve) => { self.onmessage = ({ data }) => resolve(data); });
        self.postMessage("first: " + first);
      `,
    },
    state: "done",
    lines: ["first: one"],
  },
  {
    name: "a forgotten worker that waits for a message at its top level",
    files: {
      "main.ts": `${worker}; console.log("a");`,
      "w.ts": `await new Promise((resolve) => { self.onmessage = resolve; });`,
    },
    state: "done",
    lines: ["a"],
  },
  {
    name: "a worker at work is waited for",
    files: {
      "main.ts": `const w = ${worker}; w.onmessage = ({ data }) => console.log(data);`,
      "w.ts": `${spin} spin(120); setTimeout(() => { spin(50); self.postMessage("done"); }, 60);`,
    },
    state: "done",
    lines: ["done"],
    wallMs: [225, 1_500],
  },
  {
    name: "lines of two threads come in the order of cause",
    files: {
      "main.ts": `
        const w = ${worker};
        let n = 0;
        w.onmessage = () => { console.log("main", n); if (++n < 50) w.postMessage(n); };
        w.postMessage(0);
      `,
      "w.ts": `self.onmessage = ({ data }) => { console.log("worker", data); self.postMessage(0); };`,
    },
    state: "done",
    lines: Array.from(
      { length: 100 },
      (_, i) => `${i % 2 === 0 ? "worker" : "main"} ${Math.floor(i / 2)}`,
    ),
  },
  {
    name: "name, transfer, ports",
    files: {
      "main.ts": `
        const w = new Worker(new URL("./w.ts", import.meta.url), { type: "module", name: "adder" });
        const buffer = new ArrayBuffer(8);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => { console.log(data); port1.close(); w.terminate(); };
        w.postMessage({ buffer, port: port2 }, [buffer, port2]);
        console.log(buffer.byteLength, String(w), w instanceof EventTarget);
        try { w.postMessage(() => {}); } catch (error) { console.log((error as Error).name); }
      `,
      "w.ts": `self.onmessage = (event) => { event.data.port.postMessage([self.name, event.data.buffer.byteLength, event.ports.length]); };`,
    },
    state: "done",
    lines: ["0 [object Worker] true", "DataCloneError", "[ 'adder', 8, 1 ]"],
  },
  {
    name: "terminate ends a busy worker",
    files: {
      "main.ts": `
        const w = ${worker};
        w.onmessage = () => { w.terminate(); w.postMessage("x"); console.log("ended"); };
      `,
      "w.ts": `self.postMessage("busy"); for (;;) self.postMessage("more");`,
    },
    state: "done",
    lines: ["ended"],
  },
  {
    name: "what the last of several messages in quick succession sets off counts to its end",
    files: {
      "main.ts": `${spin}
        const w = ${worker};
        w.onmessage = ({ data }) => {
          if (data < 3) w.postMessage(data);
          else { spin(400); console.log("over"); }
        };`,
      "w.ts": `
        self.onmessage = ({ data }) => postMessage(data + 1);
        setTimeout(() => postMessage(1), 30);`,
    },
    state: "done",
    lines: ["over"],
    wallMs: [430, 3_000],
  },
  {
    name: "what a message on a port sets off counts to its end",
    files: file(`${spin}
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => {
        if (data < 3) port2.postMessage(data + 1);
        else { spin(300); console.log("over"); }
      };
      port2.postMessage(1);`),
    state: "done",
    lines: ["over"],
    wallMs: [300, 3_000],
  },
  {
    name: "what a message on a channel sets off counts to its end",
    files: file(`${spin}
      const [one, other] = [new BroadcastChannel("a"), new BroadcastChannel("a")];
      other.onmessage = () => { spin(300); console.log("over"); };
      one.postMessage(1);`),
    state: "done",
    lines: ["over"],
    wallMs: [300, 3_000],
  },
  {
    name: "what a worker did before it closed itself counts",
    files: {
      "main.ts": `${worker}.postMessage(0);`,
      "w.ts": `${spin} onmessage = () => { spin(300); console.log("over"); close(); };`,
    },
    state: "done",
    lines: ["over"],
    wallMs: [300, 3_000],
  },
  {
    name: "a worker that closes itself ends those that it started",
    files: {
      "main.ts": `const w = ${worker}; w.onmessage = ({ data }) => console.log(data);`,
      "w.ts": `
        const inner = new Worker(new URL("./inner.ts", import.meta.url), { type: "module" });
        inner.onmessage = () => { postMessage("closes"); close(); };`,
      "inner.ts": `postMessage(0); setInterval(() => {}, 10);`,
    },
    state: "done",
    lines: ["closes"],
    threads: 3,
  },
  {
    name: "a worker closes itself after its last message",
    files: {
      "main.ts": `const w = ${worker}; w.onmessage = ({ data }) => console.log(data); w.postMessage(1);`,
      "w.ts": `
        self.onmessage = () => {
          setTimeout(() => console.log("never"), 0);
          self.close();
          for (let i = 0; i < 20; i++) self.postMessage(i);
        };
        setInterval(() => {}, 10);
      `,
    },
    state: "done",
    lines: Array.from({ length: 20 }, (_, i) => String(i)),
  },
  {
    name: "a worker's error reaches its Worker object",
    files: {
      "main.ts": `
        const w = ${worker};
        w.onerror = (event) => {
          event.preventDefault();
          console.log(event.message.includes("boom"), event.filename, event.lineno, (event as ErrorEvent).error);
        };
        w.onmessage = ({ data }) => console.log(data);
      `,
      "w.ts": `self.postMessage("before");\nsetTimeout(() => self.postMessage("after"), 20);\nthrow new Error("boom");`,
    },
    state: "done",
    lines: ["before", "true file:///lesson/w.ts 3 null", "after"],
  },
  {
    name: "a worker's error that nobody handles",
    files: {
      "main.ts": `const w = ${worker}; w.onerror = (event) => { console.log("seen"); };`,
      "w.ts": `\nsetTimeout(() => { throw new RangeError("boom"); }, 0);`,
    },
    state: "failed",
    reason: "error",
    lines: ["seen", /^Uncaught RangeError: boom \(w\.ts:2:\d+\)$/],
    levels: { 1: "error" },
  },
  {
    name: "a rejection in a worker",
    files: { "main.ts": `${worker};`, "w.ts": `void Promise.reject(new Error("lost"));` },
    state: "failed",
    reason: "error",
    lines: [/^Uncaught \(in promise\) Error: lost \(w\.ts:1:\d+\)$/],
    levels: { 0: "error" },
  },
  {
    name: "an error of a worker whose creator waits for ever",
    files: {
      "main.ts": `${worker}; Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);`,
      "w.ts": `throw new Error("boom");`,
    },
    state: "failed",
    reason: "deadlock",
    lines: [/^Uncaught Error: boom \(w\.ts:1:\d+\)$/, /^Deadlock: the main thread/],
    levels: { 0: "error", 1: "error" },
  },
  {
    name: "nested workers, and their errors on the way up",
    files: {
      "main.ts": `
        const w = new Worker(new URL("./middle.ts", import.meta.url), { type: "module" });
        w.onmessage = ({ data }) => console.log("main got", data);
        w.onerror = (event) => { event.preventDefault(); console.log("main handles", event.message.includes("deep")); };
      `,
      "middle.ts": `
        const w = new Worker(new URL("./deep.ts", import.meta.url), { type: "module" });
        w.onmessage = ({ data }) => self.postMessage(data + " through middle");
        w.onerror = () => console.log("middle sees");
      `,
      "deep.ts": `self.postMessage("deep"); setTimeout(() => { throw new Error("deep trouble"); }, 100);`,
    },
    state: "done",
    lines: ["main got deep through middle", "middle sees", "main handles true"],
    threads: 3,
  },
  {
    name: "ending a worker ends those that it started",
    files: {
      "main.ts": `
        const w = new Worker(new URL("./middle.ts", import.meta.url), { type: "module" });
        w.onmessage = () => { w.terminate(); console.log("ended"); };
      `,
      "middle.ts": `
        const w = new Worker(new URL("./deep.ts", import.meta.url), { type: "module" });
        w.onmessage = () => self.postMessage(0);
      `,
      "deep.ts": `self.postMessage(0); setInterval(() => {}, 1);`,
    },
    state: "done",
    lines: ["ended"],
  },
  {
    name: "a file that starts itself",
    files: {
      "main.ts": `
        if (self.name === "copy") self.postMessage("from the copy");
        else {
          const w = new Worker(new URL("./main.ts", import.meta.url), { type: "module", name: "copy" });
          w.onmessage = ({ data }) => console.log(data);
        }
      `,
    },
    state: "done",
    lines: ["from the copy"],
    threads: 2,
  },
  {
    name: "workers from blob: and data:",
    files: file(`
      const source = "onmessage = (e) => { console.log('in', e.data); postMessage(e.data * 2); }";
      const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
      const one = new Worker(address);
      URL.revokeObjectURL(address);
      one.onmessage = ({ data }) => {
        console.log(data);
        const two = new Worker("data:text/javascript," + encodeURIComponent(source));
        two.onmessage = ({ data }) => {
          console.log(data);
          const three = new Worker("data:text/javascript;base64," + btoa("export {}; postMessage(typeof importScripts + import.meta.url.slice(0, 4))"), { type: "module" });
          three.onmessage = ({ data }) => console.log(data);
        };
        two.postMessage(2);
      };
      one.postMessage(1);
    `),
    state: "done",
    lines: ["in 1", "2", "in 2", "4", /^function(blob|data)$/],
    threads: 4,
  },
  {
    name: "a worker that is not there",
    files: file(`
      const w = new Worker(new URL("./prim" + "e.ts", import.meta.url), { type: "module" });
      w.onerror = (event) => { event.preventDefault(); console.log(event.message); };
      new Worker(new URL("./other" + ".ts", import.meta.url), { type: "module" });
      new Worker(new URL("./main.ts", import.meta.url));
      try { new Worker("https://example.com/w.js"); } catch (error) { console.log((error as Error).name); }
    `),
    state: "failed",
    reason: "error",
    lines: [
      "SecurityError",
      /no cell prime\.ts .*main\.ts/,
      /^Uncaught .*no cell other\.ts/,
      /^Uncaught .*type: "module"/,
    ],
    levels: { 2: "error", 3: "error" },
    threads: 1,
  },
  {
    name: "sixty-four threads",
    files: {
      "main.ts": `
        let n = 0;
        for (let i = 0; i < 63; i++) { const w = ${worker}; w.onmessage = () => { if (++n === 63) console.log("all"); }; }
      `,
      "w.ts": `self.postMessage(1);`,
    },
    state: "done",
    lines: ["all"],
    threads: 64,
  },
  {
    name: "sixty-five threads",
    files: { "main.ts": `for (let i = 0; i < 64; i++) ${worker};`, "w.ts": `self.postMessage(1);` },
    state: "failed",
    reason: "threads",
    last: /64/,
    threads: 64,
  },
  {
    name: "what was printed before the sixty-fifth thread is there, though all are asked for at once",
    files: {
      "main.ts": `for (let i = 0; i < 200; i++) { console.log(i); ${worker}; }`,
      "w.ts": `setInterval(() => {}, 1);`,
    },
    state: "failed",
    reason: "threads",
    lines: [...Array.from({ length: 64 }, (_, i) => String(i)), /64/],
    levels: { 64: "error" },
    threads: 64,
  },
  {
    name: "threads that are ended at once count as well",
    files: {
      "main.ts": `for (let i = 0; i < 64; i++) { console.log(i); ${worker}.terminate(); }`,
      "w.ts": `console.log("never");`,
    },
    state: "failed",
    reason: "threads",
    threads: 64,
  },
  {
    name: "a thread that is ended while it asks for too many takes the run with it",
    files: {
      "main.ts": `
        const many = new Worker(new URL("./many.ts", import.meta.url), { type: "module" });
        await new Promise((told) => { many.onmessage = told; });
        many.terminate();
        await new Promise((late) => { setTimeout(late, 60_000); });
      `,
      "many.ts": `
        for (let i = 0; i < 500; i++) {
          if (i === 100) self.postMessage("now");
          ${worker};
        }
      `,
      "w.ts": "",
    },
    state: "failed",
    reason: "threads",
    threads: 64,
  },
  {
    name: "a worker that starts itself for ever",
    files: file(
      `console.log("a"); new Worker(new URL("./main.ts", import.meta.url), { type: "module" });`,
    ),
    state: "failed",
    reason: "threads",
    threads: 64,
  },
  {
    name: "comlink",
    files: {
      "main.ts": `
        import { wrap, proxy } from "comlink";
        const api: any = wrap(${worker});
        console.log(await api.add(1, 2));
        console.log(await api.call(proxy((n: number) => n * 10)));
        try { await api.fail(); } catch (error) { console.log((error as Error).message); }
      `,
      "w.ts": `
        import { expose } from "comlink";
        expose({ add: (a: number, b: number) => a + b, call: async (f: any) => f(4), fail() { throw new Error("no"); } });
      `,
    },
    state: "done",
    lines: ["3", "40", "no"],
    threads: 2,
  },
  {
    name: "p-limit",
    files: file(`
      import pLimit from "p-limit";
      const limit = pLimit(2);
      let inFlight = 0, most = 0;
      const job = async (n: number) => { most = Math.max(most, ++inFlight); await new Promise((r) => setTimeout(r, 10)); inFlight--; return n; };
      console.log(await Promise.all([1, 2, 3, 4].map((n) => limit(() => job(n)))), most);
    `),
    state: "done",
    lines: ["[ 1, 2, 3, 4 ] 2"],
  },
  // ------------------------------------------------------------ shared memory
  {
    name: "shared memory between threads",
    files: {
      "main.ts": `
        const flags = new Int32Array(new SharedArrayBuffer(8));
        const w = ${worker};
        w.postMessage(flags);
        console.log(Atomics.wait(flags, 0, 0), flags[1]);
      `,
      "w.ts": `self.onmessage = ({ data }) => { data[1] = 42; Atomics.store(data, 0, 1); Atomics.notify(data, 0); };`,
    },
    state: "done",
    lines: [/^(ok|not-equal) 42$/],
  },
  {
    name: "Atomics.wait with a limit is no deadlock",
    files: file(`console.log(Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100));`),
    state: "done",
    lines: ["timed-out"],
    wallMs: [95, 400],
  },
  {
    name: "a deadlock of the main thread alone",
    files: file(`console.log("a"); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);`),
    state: "failed",
    reason: "deadlock",
    lines: ["a", /^Deadlock: the main thread is blocked in Atomics\.wait/],
    levels: { 1: "error" },
  },
  {
    name: "a deadlock of a thread that a promise of waitAsync has woken, and that never hears of it",
    files: file(`
      console.log("a");
      const flags = new Int32Array(new SharedArrayBuffer(8));
      if ("waitAsync" in Atomics) {
        (Atomics as any).waitAsync(flags, 0, 0);
        Atomics.notify(flags, 0);
      }
      Atomics.wait(flags, 1, 0);
    `),
    state: "failed",
    reason: "deadlock",
    lines: ["a", /^Deadlock: the main thread is blocked in Atomics\.wait/],
    levels: { 1: "error" },
  },
  {
    name: "two threads wait for each other",
    files: {
      "main.ts": `
        const locks = new Int32Array(new SharedArrayBuffer(8));
        const w = new Worker(new URL("./w.ts", import.meta.url), { type: "module", name: "other" });
        w.postMessage(locks);
        Atomics.wait(locks, 0, 0);
      `,
      "w.ts": `self.onmessage = ({ data }) => { console.log("waits"); Atomics.wait(data, 1, 0); };`,
    },
    state: "failed",
    reason: "deadlock",
    lines: ["waits", /^Deadlock: the main thread and thread 1 \(other\) are blocked/],
    levels: { 1: "error" },
  },
  {
    name: "threads that wait while one works are no deadlock",
    files: {
      "main.ts": `
        const flags = new Int32Array(new SharedArrayBuffer(4));
        for (let i = 0; i < 3; i++) { const w = ${worker}; w.onmessage = ({ data }) => console.log(data); w.postMessage(flags); }
        ${spin}
        setTimeout(() => { spin(150); Atomics.store(flags, 0, 1); Atomics.notify(flags, 0); }, 100);
      `,
      "w.ts": `self.onmessage = ({ data }) => { Atomics.wait(data, 0, 0); self.postMessage("woken"); };`,
    },
    state: "done",
    lines: ["woken", "woken", "woken"],
  },
  {
    name: "a lock that two threads pass to and fro a thousand times",
    files: {
      "main.ts": `
        const flags = new Int32Array(new SharedArrayBuffer(4));
        const w = ${worker};
        w.postMessage(flags);
        for (let i = 0; i < 1_000; i++) {
          while (Atomics.load(flags, 0) === 0) Atomics.wait(flags, 0, 0);
          Atomics.store(flags, 0, 0);
          Atomics.notify(flags, 0);
        }
        console.log("main done");
      `,
      "w.ts": `
        self.onmessage = ({ data: flags }) => {
          for (let i = 0; i < 1_000; i++) {
            while (Atomics.load(flags, 0) === 1) Atomics.wait(flags, 0, 1);
            Atomics.store(flags, 0, 1);
            Atomics.notify(flags, 0);
          }
        };
      `,
    },
    state: "done",
    lines: ["main done"],
  },
  {
    name: "Atomics.waitAsync is woken",
    files: {
      "main.ts": `
        const flags = new Int32Array(new SharedArrayBuffer(4));
        if ("waitAsync" in Atomics) {
          const { value } = (Atomics as any).waitAsync(flags, 0, 0);
          const w = ${worker};
          w.postMessage(flags);
          console.log(await value);
        } else console.log("ok");
      `,
      "w.ts": `self.onmessage = ({ data }) => { setTimeout(() => { Atomics.store(data, 0, 1); Atomics.notify(data, 0); }, 30); };`,
    },
    state: "done",
    lines: [/^(ok|not-equal)$/],
  },
  // ------------------------------------------------------------ lab
  {
    name: "lab",
    files: file(`
      import { cores, display, progress } from "lab";
      console.log(cores === navigator.hardwareConcurrency, cores > 0);
      progress(0.5);
      display([{ a: 1, b: 2 }]);
      try { progress(2); } catch (error) { console.log((error as Error).name); }
      await new Promise((resolve) => setTimeout(resolve, 60));
      progress(1);
    `),
    state: "done",
    lineCount: 3,
    progress: [0.5, 1],
  },
  {
    name: "taps reach the main thread, each with its time",
    files: file(`
      import { taps } from "lab";
      const before = performance.now();
      const stop = taps((tap) => {
        console.log(tap.timeStamp > before, tap.timeStamp <= performance.now());
        stop();
        stop();
      });
      console.log("listening");
    `),
    state: "done",
    lines: ["listening", "true true"],
  },
  {
    name: "a tap waits for a thread that is busy",
    files: file(`
      import { taps } from "lab";
      const delays: number[] = [];
      const stop = taps((tap) => {
        delays.push(performance.now() - tap.timeStamp);
        if (delays.length === 1) { const until = performance.now() + 200; while (performance.now() < until); }
        if (delays.length === 4) { console.log(Math.max(...delays.slice(1)) > 100); stop(); }
      });
    `),
    state: "done",
    lines: ["true"],
  },
  {
    name: "a listener that another takes back is not called; a run that listens goes on until it is stopped",
    files: file(`
      import { taps } from "lab";
      const stops: (() => void)[] = [];
      taps(() => { for (const stop of stops) stop(); console.log("first"); });
      stops.push(taps(() => console.log("never")));
    `),
    stopAfterLines: 3,
    state: "stopped",
    lines: ["first", "first", "first"],
  },
  {
    name: "taps says what it wants, and where",
    files: {
      "main.ts": `
        import { taps } from "lab";
        try { taps(7 as never); } catch (error) { console.log((error as Error).message); }
        new Worker(new URL("./w.ts", import.meta.url), { type: "module" }).onmessage = ({ data }) => console.log(data);
      `,
      "w.ts": `
        import { taps } from "lab";
        try { taps(() => {}); } catch (error) { self.postMessage((error as Error).message.slice(0, 34)); }
      `,
    },
    state: "done",
    lines: ["taps expects a function, and got number", "taps is for a cell's main thread: "],
  },
  // ------------------------------------------------------------ /lab/
  {
    name: "fetch of a file below /lab/",
    files: file(`
      const response = await fetch("/lab/hello.txt");
      console.log(response instanceof Response, response.status, response.ok, response.headers.get("content-type"), await response.text());
      console.log(await (await fetch(new Request(new URL("/lab/hello.txt", import.meta.url)))).text());
      console.log((await fetch(new Request("/lab/hello.txt", { method: "HEAD" }))).body);
      for await (const chunk of (await fetch("/lab/hello.txt")).body as any) console.log(chunk.length);
      console.log((await fetch("/lab/none.txt")).status);
      const failing = await fetch("/lab/hello.txt?status=503");
      console.log(failing.status, failing.ok, await failing.text());
    `),
    state: "done",
    lines: ["true 200 true text/plain hello", "hello", "null", "5", "404", "503 false hello"],
  },
  {
    name: "fetch waits as long as ?latency says, six at a time",
    files: file(`
      const begun = performance.now();
      await Promise.all(Array.from({ length: 12 }, () => fetch("/lab/hello.txt?latency=100")));
      const ms = performance.now() - begun;
      // Twelve at once would take 100 ms, one after another 1,200.
      console.log(ms >= 200 && ms < 1_000 ? "two rounds" : ms);
    `),
    state: "done",
    lines: ["two rounds"],
    wallMs: [200, 1_050],
  },
  {
    name: "requests that are called off while they queue take no place",
    files: file(`
      const ask = (ms: number, signal?: AbortSignal) => fetch(\`/lab/hello.txt?latency=\${ms}\`, { signal: signal ?? null });
      const first = Array.from({ length: 6 }, () => ask(100));
      const controller = new AbortController();
      const queued = Array.from({ length: 6 }, () => ask(60_000, controller.signal).catch((error) => (error as Error).name));
      setTimeout(() => controller.abort(), 20);
      await Promise.all(first);
      console.log((await Promise.all(queued)).join(), (await ask(0)).status);
    `),
    state: "done",
    lines: [`${Array.from({ length: 6 }, () => "AbortError").join()} 200`],
    wallMs: [100, 10_000],
  },
  {
    name: "fetch that nobody awaits is waited for",
    files: file(
      `void fetch("/lab/hello.txt?latency=150").then((r) => r.text()).then(console.log);`,
    ),
    state: "done",
    lines: ["hello"],
    wallMs: [150, 450],
  },
  {
    name: "fetch fails by seed",
    files: file(`
      const results = async (seed: number) => {
        const found: string[] = [];
        for (let i = 0; i < 20; i++) {
          await fetch("/lab/hello.txt?fail=0.5&seed=" + seed).then(() => found.push("."), (error) => found.push(error.name[0]));
        }
        return found.join("");
      };
      console.log(await results(1));
      console.log(await results(2));
    `),
    state: "done",
    // Always the same: a run can be repeated.
    lines: [".T...T..T.TTTTTTTTT.", ".TT...TT.T.TT..T.T.T"],
  },
  {
    name: "a response, its clone and what is printed of it say the address that was asked for",
    files: file(`
      const response = await fetch("/lab/hello.txt");
      console.log(response.url, response.clone().url, response.clone().clone().url);
      console.log(response);`),
    state: "done",
    lines: [
      "/lab/hello.txt /lab/hello.txt /lab/hello.txt",
      "Response { status: 200, statusText: 'OK', ok: true, type: 'default', url: '/lab/hello.txt' }",
    ],
  },
  {
    name: "null takes a request's own signal away",
    files: file(`
      const controller = new AbortController();
      const request = new Request("/lab/hello.txt", { signal: controller.signal });
      controller.abort();
      try { await fetch(request); } catch (error) { console.log((error as Error).name); }
      console.log(await (await fetch(request, { signal: null })).text());`),
    state: "done",
    lines: ["AbortError", "hello"],
  },
  {
    name: "a deadline that nobody waits for holds no run open",
    files: file(`
      const response = await fetch("/lab/hello.txt", { signal: AbortSignal.timeout(20_000) });
      console.log(await response.text());
      const stop = new AbortController();
      const any = AbortSignal.any([stop.signal, AbortSignal.timeout(20_000)]);
      console.log(any.aborted);`),
    state: "done",
    lines: ["hello", "false"],
    wallMs: [0, 10_000],
  },
  {
    name: "a deadline that somebody waits for does, whoever follows it",
    files: file(`
      const late = (name: string) => () => console.log(name);
      AbortSignal.any(new Set([AbortSignal.timeout(100)])).addEventListener("abort", late("any of a set"));
      AbortSignal.timeout(40).addEventListener("abort", late("listener"));
      AbortSignal.timeout(60).onabort = late("handler");
      AbortSignal.any([AbortSignal.any([AbortSignal.timeout(80)])]).addEventListener("abort", late("any"));
      new Request("/lab/hello.txt", { signal: AbortSignal.timeout(120) }).signal.onabort = late("request");
      const never = new ReadableStream({ pull: () => new Promise(() => {}) });
      await never.pipeTo(new WritableStream(), { signal: AbortSignal.timeout(140) }).catch(late("pipe"));`),
    state: "done",
    lines: ["listener", "handler", "any", "any of a set", "request", "pipe"],
  },
  {
    name: "a deadline whose listeners are gone holds no run open",
    files: file(`
      const far = () => AbortSignal.timeout(20_000);
      const called = () => console.log("never");
      function sleep(ms: number, signal: AbortSignal): Promise<void> {
        return new Promise((resolve, reject) => {
          const stop = () => { clearTimeout(timer); reject(signal.reason); };
          const timer = setTimeout(() => { signal.removeEventListener("abort", stop); resolve(); }, ms);
          signal.addEventListener("abort", stop, { once: true });
        });
      }
      await sleep(100, far());
      const captured = far();
      captured.addEventListener("abort", called, { capture: true });
      captured.addEventListener("abort", called, true);
      captured.removeEventListener("abort", called, 1 as never);
      const handled = far();
      handled.onabort = called;
      handled.onabort = null;
      const stop = new AbortController();
      far().addEventListener("abort", called, { signal: stop.signal });
      stop.abort();
      far().addEventListener("abort", called, { signal: stop.signal });
      far().addEventListener("abort", null);
      far().addEventListener("toString", called);
      try { far().addEventListener("abort", 1 as never); } catch (error) { console.log((error as Error).name); }
      const sent = far();
      sent.addEventListener("abort", ({ isTrusted }) => console.log("sent", isTrusted), { once: true });
      sent.dispatchEvent(new Event("abort"));
      console.log("over");`),
    state: "done",
    lines: ["TypeError", "sent false", "over"],
    wallMs: [95, 10_000],
  },
  {
    name: "a deadline ends with the signal that followed it, where that aborts",
    files: file(`
      const stop = new AbortController();
      const either = AbortSignal.any([stop.signal, AbortSignal.timeout(20_000)]);
      const set = AbortSignal.any(new Set([stop.signal, AbortSignal.timeout(20_000)]));
      either.addEventListener("abort", (event) => { event.stopImmediatePropagation(); console.log("either"); }, true);
      either.addEventListener("abort", () => console.log("never"));
      set.onabort = () => console.log("set");
      setTimeout(() => {
        stop.abort();
        either.addEventListener("abort", () => console.log("too late"));
      }, 40);`),
    state: "done",
    lines: ["either", "set"],
    wallMs: [35, 10_000],
  },
  {
    name: "a deadline is held for as long as one listener is left",
    files: file(`
      const deadline = AbortSignal.timeout(120);
      const keep = () => console.log("kept");
      const lose = () => console.log("never");
      deadline.addEventListener("abort", keep);
      deadline.addEventListener("abort", keep, { once: true });
      deadline.addEventListener("abort", lose, { once: true });
      deadline.onabort = () => console.log("never");
      deadline.onabort = null;
      deadline.removeEventListener("abort", lose);
      deadline.removeEventListener("abort", keep, true);
      deadline.removeEventListener("click", keep);
      deadline.dispatchEvent(new Event("abort"));
      const object = { handleEvent() { console.log("object"); } };
      const other = AbortSignal.any([AbortSignal.timeout(160)]);
      other.addEventListener("abort", object);
      other.removeEventListener("abort", object);
      other.addEventListener("abort", object, { signal: new AbortController().signal });`),
    state: "done",
    lines: ["kept", "kept", "object"],
    wallMs: [155, 10_000],
  },
  {
    name: "a listener's options are asked as the platform asks them",
    files: file(`
      const asked: string[] = [];
      const type = { toString() { asked.push("type"); return "abort"; } } as never;
      const ask = (signal: AbortSignal) => {
        const options = Object.defineProperties({}, Object.getOwnPropertyDescriptors({
          get signal() { asked.push("signal"); return undefined; }, get passive() { asked.push("passive"); return false; },
          get once() { asked.push("once"); return 1; }, get capture() { asked.push("capture"); return 0; },
        })) as never;
        const listener = () => {};
        signal.addEventListener(type, listener, options);
        signal.removeEventListener(type, listener, options);
        const refused: string[] = [];
        const attempts: (() => void)[] = [
          () => signal.addEventListener("abort", listener, { signal: null } as never),
          () => signal.addEventListener(Symbol() as never, listener),
          () => (signal.addEventListener as any)("abort"),
          () => (signal.removeEventListener as any)("abort"),
          () => (signal.removeEventListener as any)("abort", 1),
        ];
        for (const attempt of attempts) {
          try { attempt(); refused.push("taken"); } catch (error) { refused.push((error as Error).name); }
        }
        return asked.splice(0).join() + " " + refused.join();
      };
      const plain = ask(new AbortController().signal);
      console.log(plain);
      console.log(ask(AbortSignal.timeout(20_000)) === plain);
      const { addEventListener: add, removeEventListener: remove } = AbortSignal.prototype;
      const { get, set } = Object.getOwnPropertyDescriptor(AbortSignal.prototype, "onabort")!;
      for (const own of [add, remove, get!, set!]) console.log(own.name, own.length, String(own).includes("[native code]"));`),
    state: "done",
    lines: [
      "type,capture,once,passive,signal,type,capture TypeError,TypeError,TypeError,TypeError,TypeError",
      "true",
      "addEventListener 2 true",
      "removeEventListener 2 true",
      "get onabort 0 true",
      "set onabort 1 true",
    ],
    wallMs: [0, 10_000],
  },
  {
    name: "an exception that quotes a function shows it as it was written",
    files: file(`
      const shown = (text: string) => text.replace(/.*'structuredClone' on '\\w+': /, "");
      try { structuredClone({ run: async (n: number) => n * 2 }); } catch (error) {
        console.log(error);
        console.log(shown((error as Error).message), String(error).includes("þ"), (error as Error).stack!.includes("þ"));
      }
      const { get } = Object.getOwnPropertyDescriptor(DOMException.prototype, "message")!;
      console.log(get!.name, get!.length, String(get), new DOMException("own", "Own").message);
      try { get!.call({}); } catch (error) { console.log((error as Error).name); }
      structuredClone(async () => 1);`),
    state: "failed",
    reason: "error",
    lines: [
      // Firefox names the kind alone.
      /^DataCloneError: (?:[^þ\f]*async \(n *\) => n \* 2|Function object) could not be cloned\.[^þ\f]*$/,
      /^(?:[^þ\f]*async \(n *\) => n \* 2|Function object) could not be cloned\. false false$/,
      /^get message 0 function get message\(\) \{\s+\[native code\]\s+\} own$/,
      "TypeError",
      /^Uncaught DataCloneError: (?:[^þ\f]*async \(\) => 1|Function object) could not be cloned\.[^þ\f]*$/,
    ],
    levels: { 4: "error" },
  },
  {
    name: "an error of the engine's that nobody catches shows the code as it was written",
    files: file(`setTimeout(() => Reflect.construct(async () => 1, []));`),
    state: "failed",
    reason: "error",
    last: /^Uncaught TypeError: async \(\) => 1 is not a constructor[^þ\f]*$/,
  },
  {
    name: "functions of ours have the names and lengths of the platform's",
    files: file(`
      const own = [postMessage, close, addEventListener, setTimeout, clearTimeout, queueMicrotask, fetch];
      console.log(own.map(({ name, length }) => name + " " + length).join());
      console.log(Object.entries(console).filter(([key, { name }]) => key !== name).join());`),
    state: "done",
    lines: [
      "postMessage 1,close 0,addEventListener 2,setTimeout 1,clearTimeout 0,queueMicrotask 1,fetch 1",
      "",
    ],
  },
  {
    name: "fetch is aborted",
    files: file(`
      const controller = new AbortController();
      setTimeout(() => controller.abort(), 30);
      try { await fetch("/lab/hello.txt?latency=5000", { signal: controller.signal }); } catch (error) { console.log((error as Error).name); }
      try { await fetch("/lab/hello.txt?latency=5000", { signal: AbortSignal.timeout(30) }); } catch (error) { console.log((error as Error).name); }
      try { await fetch("/lab/hello.txt", { signal: AbortSignal.abort("own reason") }); } catch (error) { console.log(error); }
    `),
    state: "done",
    lines: ["AbortError", "TimeoutError", "own reason"],
    wallMs: [55, 1_000],
  },
  {
    name: "fetch reaches nothing else",
    files: file(`
      const addresses = [
        "/", "/page.js", "/lab/../page.js", "/lab/%2e%2e/page.js", "/lab/..%2fpage.js", "/lab/%252e%252e/page.js",
        "/lab/..\\\\page.js", "//example.com/lab/hello.txt", "https://example.com/lab/hello.txt", "https://a:b@example.com/lab/", "lab/../../page.js",
        "data:text/plain,hello", URL.createObjectURL(new Blob(["hello"])), "/lab/hello.txt?latency=-1", "/lab//hello.txt", "/LAB/hello.txt",
      ];
      let refused = 0;
      for (const address of addresses) {
        try { console.log(address, (await fetch(address)).status); } catch (error) { if (error instanceof TypeError) refused++; else console.log(address, error); }
      }
      try { await fetch("/lab/hello.txt", { method: "POST" }); } catch { refused++; }
      console.log(refused - addresses.length);
    `),
    state: "done",
    lines: ["1"],
  },
  // ------------------------------------------------------------ nothing within reach
  {
    name: "the network",
    files: file(`
      try { await fetch("https://example.com/"); } catch (error) { console.log((error as Error).name, (error as Error).message.includes("/lab/")); }
      await new Promise<void>((resolve) => {
        const request = new XMLHttpRequest();
        request.onerror = () => { console.log("xhr"); resolve(); };
        request.open("GET", "https://example.com/");
        request.send();
      });
      await new Promise<void>((resolve) => {
        try { new WebSocket("wss://example.com/").onerror = () => { console.log("socket"); resolve(); }; } catch { console.log("socket"); resolve(); }
      });
      console.log(typeof document, typeof parent);
    `),
    state: "done",
    lines: ["TypeError true", "xhr", "socket", "undefined undefined"],
  },
  {
    name: "broadcast channels within a run",
    files: {
      "main.ts": `
        const channel = new BroadcastChannel("news");
        channel.onmessage = ({ data }) => { console.log(channel.name, data); channel.close(); };
        ${worker};
      `,
      "w.ts": `new BroadcastChannel("news").postMessage("hello");`,
    },
    state: "done",
    lines: ["news hello"],
  },
  // ------------------------------------------------------------ forgery
  {
    name: "messages that look like ours",
    files: file(`
      const forged = [{ kind: "ended", verdict: { kind: "done" } }, { kind: "report", round: 0 }, { kind: "closed" }, { kind: "lines", batch: { entries: [], dropped: 9, bytes: 9 } }];
      for (const message of forged) { self.postMessage(message); postMessage(message, []); }
      for (let holder: any = self; holder; holder = Object.getPrototypeOf(holder)) {
        const own = Object.getOwnPropertyDescriptor(holder, "postMessage")?.value;
        for (const message of forged) try { own?.call(self, message); } catch {}
      }
      console.log(Object.getOwnPropertyNames(self).filter((name) => /interleave|sandbox|handoff/.test(name)).length);
      await new Promise((resolve) => setTimeout(resolve, 50));
      console.log("still here");
    `),
    state: "done",
    lines: ["0", "still here"],
  },
  {
    name: "patched intrinsics",
    files: file(`
      const seen: unknown[] = [];
      const spy = (owner: any, name: string) => { const original = owner[name]; owner[name] = function (...args: any[]) { seen.push(this); return original.apply(this, args); }; };
      spy(MessagePort.prototype, "postMessage"); spy(EventTarget.prototype, "addEventListener"); spy(EventTarget.prototype, "dispatchEvent");
      spy(Array.prototype, "push"); spy(Map.prototype, "get"); spy(Promise.prototype, "then"); spy(Function.prototype, "call");
      Object.defineProperty(MessageEvent.prototype, "data", { get() { seen.push("data"); return { kind: "ask", round: 1 }; } });
      Object.defineProperty(Array.prototype, "0", { set() { seen.push("set"); }, configurable: true });
      JSON.stringify = () => { throw 1; }; performance.now = () => 0; (globalThis as any).setTimeout = null;
      Reflect.apply = () => { throw 2; }; Array.prototype[Symbol.iterator] = () => { throw 3; };
      const before = seen.length;
      console.log("a", { b: 1 }, [1, 2]);
      self.postMessage(1);
      await null;
      console.log(seen.slice(before).filter((x) => x instanceof MessagePort || x === "data").length);
    `),
    state: "done",
    lines: ["a { b: 1 } [ 1, 2 ]", "0"],
  },
  {
    name: "a polluted Object.prototype",
    files: {
      "main.ts": `
        for (const key of ["kind", "data", "round", "line", "value", "get", "set", "transfer", "thread", "level"]) {
          Object.defineProperty(Object.prototype, key, { __proto__: null, get() { return "polluted"; }, set() {}, configurable: true } as any);
        }
        console.log("a", { b: 1 });
        const w = ${worker};
        w.onmessage = (event) => console.log(event.data);
      `,
      "w.ts": `self.postMessage("from w");`,
    },
    state: "done",
    lines: ["a { b: 1 }", "from w"],
  },
  {
    name: "addresses that are ours cannot be taken back",
    files: {
      "main.ts": `
        const stack = new Error().stack ?? "";
        for (const address of stack.match(/blob:[^\\s)]+?(?=:\\d)/g) ?? []) URL.revokeObjectURL(address);
        URL.revokeObjectURL(location.href);
        const w = ${worker};
        w.onmessage = ({ data }) => console.log(data);
      `,
      "w.ts": `self.postMessage("up");`,
    },
    state: "done",
    lines: ["up"],
  },
  {
    name: "stacks name the author's files",
    files: file(
      `\n\nfunction inner() { return new Error("x").stack ?? ""; }\nconsole.log(inner());`,
    ),
    state: "done",
    lines: [/main\.ts:3:\d+[\s\S]*main\.ts:4:\d+/],
  },
  {
    name: "a name that is at home elsewhere says where, a name of nothing does not",
    files: file(`
      setTimeout(() => { (document as any).title = ""; });
      setTimeout(() => { (0, require)("node:fs"); }, 20);
      setTimeout(() => { (total as any)++; }, 40);
      setTimeout(() => { Promise.reject(new ReferenceError("__proto__ is not defined")); }, 60);
      setTimeout(() => console.log("on"), 100);
    `),
    state: "failed",
    reason: "error",
    lines: [
      /^Uncaught ReferenceError: .*document.*: cells run in a worker, which has no page; .* \(main\.ts:2:\d+\)$/,
      /^Uncaught ReferenceError: .*require.*: cells are ES modules: write import \(main\.ts:3:\d+\)$/,
      /^Uncaught ReferenceError: (total is not defined|Can't find variable: total) \(main\.ts:4:\d+\)$/,
      /^Uncaught \(in promise\) ReferenceError: __proto__ is not defined \(main\.ts:5:\d+\)$/,
      "on",
    ],
    levels: { 0: "error", 1: "error", 2: "error", 3: "error" },
  },
  // ------------------------------------------------------------ without isolation
  {
    name: "not isolated: everything else works",
    files: {
      "main.ts": `const w = ${worker}; w.onmessage = ({ data }) => console.log(data, crossOriginIsolated); w.postMessage(1);`,
      "w.ts": `self.onmessage = ({ data }) => self.postMessage(data + 1);`,
    },
    state: "done",
    lines: ["2 false"],
    plain: true,
  },
  {
    name: "not isolated: shared memory says why it is missing",
    files: file(`\nnew SharedArrayBuffer(4);`),
    state: "failed",
    reason: "error",
    lines: [
      /^Uncaught ReferenceError: .*SharedArrayBuffer.*not cross-origin isolated.*\(main\.ts:2:\d+\)$/,
    ],
    levels: { 0: "error" },
    plain: true,
  },
];
