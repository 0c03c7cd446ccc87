/** What a program finds around it while it is explored. */
import { describe, expect, test, vi } from "vitest";
import { recordSchedule } from "../record.ts";
import type { ScheduleRecord } from "../record.ts";
import { search } from "../search/search.ts";
import { anyOrder, engineOf, explorable, generous, programOf } from "../testing/engine-of.ts";
import type { Sources } from "../testing/engine-of.ts";
import type { LabFile } from "./requests.ts";

const hello: LabFile = {
  status: 200,
  statusText: "OK",
  headers: [["content-type", "text/plain"]],
  body: new TextEncoder().encode("hello"),
};
const files = new Map([["hello.txt", hello]]);

function run(source: string | Sources, choices: readonly number[] = []): ScheduleRecord {
  const sources = typeof source === "string" ? { "main.ts": source } : source;
  const engine = engineOf(sources, files);
  return recordSchedule(engine, programOf(sources), choices, { ...anyOrder, until: "end" });
}

function printed(source: string | Sources, choices: readonly number[] = []): string[] {
  const { steps, end } = run(source, choices);
  const lines = steps.flatMap(({ lines: of }) => of.map(({ text }) => text));
  return end.kind === "passed" ? lines : [...lines, JSON.stringify(end)];
}

describe("modules", () => {
  test("bindings are live, and modules are fresh in each run", () => {
    const sources = {
      "main.ts": `import { count, increment } from "./count.ts";
import * as all from "./count.ts";
increment(); increment();
console.log(count, all.count, Object.keys(all).join(), Object.prototype.toString.call(all));`,
      "count.ts": `export let count = 0;
export function increment(): void { count++; }`,
    };
    expect(printed(sources)).toEqual(["2 2 count,increment [object Module]"]);
    const engine = engineOf(sources);
    const program = programOf(sources);
    const once = (): unknown =>
      recordSchedule(engine, program, [], { ...anyOrder, until: "end" }).steps[0]?.lines;
    expect(once()).toEqual(once());
  });

  test("those that wait are evaluated before those that need them, side by side", () => {
    expect(
      printed({
        "main.ts": `import "./a.ts"; import "./b.ts"; console.log("main");`,
        "a.ts": `console.log("a"); await new Promise<void>((r) => setTimeout(r, 1)); console.log("a ends");`,
        "b.ts": `console.log("b"); await null; console.log("b ends");`,
      }),
    ).toEqual(["a", "b", "b ends", "a ends", "main"]);
  });

  test("a re-export, a star, a default, and an import at run time", () => {
    expect(
      printed({
        "main.ts": `import { one, renamed, space } from "./through.ts";
const { default: made, ...rest } = await import("./values.ts");
console.log(one, renamed, space.two, made.name, Object.keys(rest).join());
console.log(import.meta.url, await import("./none.ts").catch((e: Error) => e.name));`,
        "through.ts": `export * from "./values.ts"; export { two as renamed } from "./values.ts"; export * as space from "./values.ts";`,
        "values.ts": `export const one = 1, two = 2; export default () => {};`,
      }),
    ).toEqual(["1 2 2 default one,two", "file:///lesson/main.ts TypeError"]);
  });

  test("an error while a needed module is evaluated is the program's", () => {
    const { end } = run({
      "main.ts": `import "./a.ts";`,
      "a.ts": `await null; throw new Error("in a");`,
    });
    expect(end).toMatchObject({ kind: "failed", failure: "error", message: "Error: in a" });
  });
});

describe("time and chance", () => {
  test("the clock is virtual: a step is never early, and always later", () => {
    expect(
      printed(`const begun = performance.now(), date = Date.now();
setTimeout(() => console.log("a", performance.now() - begun, Date.now() - date), 100);
setTimeout(() => console.log("b", performance.now() - begun, new Date().getTime() - date), 100);
setTimeout(() => console.log("c", performance.now() - begun), 50);`),
    ).toEqual(["a 100 100", "b 101 101", "c 102"]);
  });

  test.each(["performance.now()", "Date.now()", "+new Date()"])(
    "a loop that waits for %s ends, and time goes by in it, the same in each run",
    (now) => {
      const busy = `const begun = ${now};
const wait = (ms) => { const until = ${now} + ms; while (${now} < until); };
const tell = (name) => console.log(name, ${now} - begun);
setTimeout(() => tell("before"), 50);
setTimeout(() => tell("after"), 120);
wait(100);
tell("waited");
setTimeout(() => { wait(20); tell("again"); }, 100);
`;
      const { steps } = run(busy);
      const lines = steps.flatMap(({ lines: of }) => of.map(({ text }) => text));
      expect(lines).toEqual(["waited 101", "before 102", "after 120", "again 222"]);
      expect(steps.map(({ at }) => at)).toEqual([0, 102, 120, 201]);
      expect(run(busy)).toEqual(run(busy));
    },
  );

  test("code that reads the clock often, and does not wait for it, takes no time", () => {
    const source = `const soon = AbortSignal.timeout(300);
setTimeout(() => console.log("slow", performance.now()), 500);
for (let i = 0; i < 20_000; i++) { new Date(); Date.now(); performance.now(); }
setTimeout(() => { soon.throwIfAborted(); console.log("fast", performance.now()); }, 20);`;
    const engine = engineOf({ "main.ts": source });
    const { steps } = recordSchedule(engine, programOf({ "main.ts": source }), [], {
      keepTimerOrder: true,
      steps: 1_000,
      until: "end",
    });
    const lines = steps.flatMap(({ lines: of }) => of.map(({ text }) => text));
    expect(lines).toEqual(["fast 20", "slow 500"]);
  });

  test("chance is the same in each run", () => {
    const source = `console.log(Math.random(), crypto.randomUUID(), Math.max(1, 2));
console.log(crypto.getRandomValues(new Uint8Array(3)).join());`;
    expect(printed(source)).toEqual(printed(source));
  });

  test("timers can be cleared, intervals too", () => {
    expect(
      printed(`let n = 0;
const never = setTimeout(() => console.log("never"), 1);
clearTimeout(never);
const id = setInterval((x) => { console.log(x, ++n); if (n === 3) clearInterval(id); }, 5, "tick");`),
    ).toEqual(["tick 1", "tick 2", "tick 3"]);
  });

  test("a timer's callback has the global object as its `this`", () => {
    expect(
      printed(`class Counter { n = 0; tick() { this.n = (this.n ?? 0) + 1; } }
setTimeout(new Counter().tick, 10);
setTimeout(function () { console.log(this === globalThis, this.n); }, 20);`),
    ).toEqual(["true 1"]);
  });

  test("what a listener throws is an error of the program's, and of nobody else's", () => {
    const listeners: ((event: object) => void)[] = [];
    vi.stubGlobal("addEventListener", (kind: string, listener: (event: object) => void) => {
      if (kind === "error") listeners.push(listener);
    });
    const preventDefault = vi.fn();
    // As a browser does where a listener throws; Node ends its process.
    const report = (error: unknown): void => {
      for (const listener of listeners) listener({ error, preventDefault });
    };
    vi.stubGlobal("report", report);
    try {
      const { end } = run(
        `setTimeout(() => report(new Error("boom")), 1); setTimeout(() => {}, 1);`,
      );
      expect(end).toMatchObject({ kind: "failed", failure: "error", message: "Error: boom" });
      expect(preventDefault).toHaveBeenCalledOnce();
      report(new Error("not the program's"));
      expect(preventDefault).toHaveBeenCalledOnce();
    } finally {
      vi.unstubAllGlobals();
    }
  });

  test("members of the platform's global object find it as their `this`", () => {
    const check = function (this: unknown): string {
      if (this !== undefined && this !== globalThis) throw new TypeError("Illegal invocation");
      return "at home";
    };
    vi.stubGlobal("operation", check);
    Object.defineProperty(globalThis, "attribute", { get: check, configurable: true });
    try {
      expect(
        printed(`console.log(globalThis.operation(), self.attribute, globalThis.operation === self.operation);
console.log(globalThis.Map === Map, globalThis.parseInt === parseInt, "operation" in globalThis, globalThis.none);`),
      ).toEqual(["at home at home true", "true true true undefined"]);
    } finally {
      vi.unstubAllGlobals();
      Reflect.deleteProperty(globalThis, "attribute");
    }
  });

  test.each([
    ["globalThis.fetch = () => undefined;", "fetch"],
    ["self.onmessage = () => undefined;", "onmessage"],
    ["Object.assign(globalThis, { shared: 1 }); console.log(shared);", "shared"],
    ["globalThis.shared = 1; import('./other.ts');", "shared"],
    ["Object.defineProperty(globalThis, 'structuredClone', { value: 1 });", "structuredClone"],
    ["delete globalThis.Map;", "Map"],
  ])("%s is refused: the bare name would not show it", (main, name) => {
    const { end } = run({ "main.ts": main, "other.ts": "export const x = () => typeof shared;" });
    expect(end).toEqual({
      kind: "unexplorable",
      because: `it writes to \`globalThis.${name}\`, and what \`${name}\` stands for cannot change while it is explored`,
    });
  });

  test("what a run writes to the global object is gone in the next", () => {
    const engine = engineOf({
      "main.ts": `if ("x" in globalThis) throw new Error("left"); globalThis.x = 1;`,
    });
    for (let i = 0; i < 2; i++) {
      expect(engine.run(() => 0, anyOrder)).toMatchObject({ kind: "passed" });
    }
  });
});

describe("a write to a name that is declared nowhere", () => {
  test.each(["total = 1;", "total++;", "for (total of [1]);"])(
    "%s fails as in any strict module, where it is reached",
    (write) => {
      expect(run(`setTimeout(() => { ${write} }, 5);`).end).toMatchObject({
        kind: "failed",
        failure: "error",
        message: "ReferenceError: total is not defined",
      });
      expect(run(`const isDone = false; if (isDone) { ${write} }`).end.kind).toBe("passed");
      expect("total" in globalThis).toBe(false);
    },
  );

  test("is refused, with its line, where the platform has that name", () => {
    const before: unknown = Reflect.get(globalThis, "btoa");
    const main = `import "./other.ts";`;
    const other = `console.log("runs");\nsetTimeout(() => { btoa = undefined; }, 5);`;
    const { steps, end } = run({ "main.ts": main, "other.ts": other });
    expect(end).toEqual({
      kind: "unexplorable",
      because: "it writes to `btoa`, which it declares nowhere (other.ts:2)",
    });
    expect(steps).toMatchObject([{ lines: [] }]);
    expect(Reflect.get(globalThis, "btoa")).toBe(before);
  });
});

test.each([
  "navigator",
  "console",
  "Math",
  "Atomics",
  "crypto",
  "performance",
  "Promise",
  "Promise.prototype",
])("what a run writes to %s is gone in the next", (object) => {
  const engine = engineOf({
    "main.ts": `const own = ${object}, names = Reflect.ownKeys(own).length, hidden = Symbol.for("hidden");
if ("visits" in own || Reflect.ownKeys(own).some((key) => own[key] === names)) throw new Error("left");
if ("unlisted" in own || hidden in own) throw new Error("left, and not listed");
own.visits = 1;
own[hidden] = 1;
Object.defineProperty(own, "unlisted", { value: 1, configurable: true });
for (const key of Object.keys(own)) own[key] = names;
delete own.log;
own.resolve &&= () => names;`,
  });
  for (let i = 0; i < 3; i++) {
    expect(engine.run(() => 0, anyOrder)).toMatchObject({ kind: "passed" });
  }
});

test.each([
  ['console[Symbol.for("p")] = 1;', 'Symbol.for("p") in console'],
  ["Object.setPrototypeOf(console, { x: 1 });", "'x' in console"],
  ["Object.defineProperty(Promise, 'seen', { value: 1, configurable: true });", "Promise.seen"],
  [
    "Object.defineProperty(Promise, 'any', { get() { throw new Error('asked'); } });",
    "!Promise.any",
  ],
])("%s is gone in the next order", (main, isLeft) => {
  const engine = engineOf({ "main.ts": `if (${isLeft}) throw new Error("left"); ${main}` });
  for (let i = 0; i < 2; i++) {
    expect(engine.run(() => 0, anyOrder)).toMatchObject({ kind: "passed" });
  }
});

test.each([
  ["console.x = 1; Object.freeze(console);", "console"],
  ["Object.preventExtensions(Promise);", "Promise"],
  ["Object.defineProperty(Promise.prototype, 'seen', { value: 1 });", "Promise.prototype"],
])("%s is refused in each order: it cannot be taken back", (main, name) => {
  const engine = engineOf({ "main.ts": main });
  for (let i = 0; i < 2; i++) {
    expect(engine.run(() => 0, anyOrder)).toEqual({
      kind: "unexplorable",
      because: `it freezes \`${name}\`, or a part of it, which all orders share`,
    });
  }
});

test("objects of the explorer’s have the members that the platform’s have as their own", () => {
  const source = `console.log(Object.getOwnPropertyNames(Math).length, Object.hasOwn(Math, "max"), Object.hasOwn(Atomics, "add"));
console.log(Object.keys(console).includes("log"), Object.getOwnPropertyNames(performance).includes("now"));`;
  const names = Object.getOwnPropertyNames(Math).length;
  expect(printed(source)).toEqual([`${names} true true`, "true true"]);
});

test.each([
  ["Date.now = () => 0;", "Date.now"],
  ["delete Date.now;", "Date.now"],
  ["AbortSignal.timeout = () => undefined;", "AbortSignal.timeout"],
  ["Object.defineProperty(AbortSignal, 'any', { value: 1 });", "AbortSignal.any"],
])("%s is refused: it would be there in later orders", (main, name) => {
  expect(run({ "main.ts": main }).end).toEqual({
    kind: "unexplorable",
    because: `it writes to \`${name}\`, and what that stands for cannot change while it is explored`,
  });
});

test("what inherits from `Date` may have what it likes", () => {
  const main = `class Day extends Date { static now() { return 1; } }
Day.today = 2;
console.log(Day.now(), Day.today, "today" in Date);`;
  expect(printed(main)).toEqual(["1 2 false"]);
});

test("a clone takes no promise, and all else as the platform does", () => {
  const source = `const tell = (make) => { try { console.log(structuredClone(make)); } catch (error) { console.log(error.name); } };
const promise = Promise.resolve(1), circle = { list: [1] };
circle.self = circle;
tell(promise);
tell({ deep: [new Map([["a", new Set([promise])]])] });
tell(new Error("caused", { cause: promise }));
console.log(structuredClone(Object.assign(new Error("with more"), { promise })).message);
tell(circle);
tell({ now: new Date(0), bytes: new Uint8Array(2), get later() { return 1; } });
tell(() => 1);`;
  expect(printed(source)).toEqual([
    "DataCloneError",
    "DataCloneError",
    "DataCloneError",
    "with more",
    "<ref *1> { list: [ 1 ], self: [Circular *1] }",
    "{ now: 1970-01-01T00:00:00.000Z, bytes: Uint8Array(2) [ 0, 0 ], later: 1 }",
    "DataCloneError",
  ]);
});

test("what a run wraps is wrapped once, however many came before it", () => {
  const source = `const { log } = console; const { then } = Promise.prototype;
console.log = (...args) => log("+", ...args);
Promise.prototype.then = function (...handlers) { log("then"); return then.apply(this, handlers); };
await Promise.resolve().then(() => console.log("a"));`;
  const sources = { "main.ts": source };
  const engine = engineOf(sources);
  const program = programOf(sources);
  for (let i = 0; i < 2; i++) {
    const { steps } = recordSchedule(engine, program, [], { ...anyOrder, until: "end" });
    expect(steps[0]?.lines.map(({ text }) => text)).toEqual(["then", "+ a"]);
  }
});

describe("requests", () => {
  const get = `const response = await fetch("/lab/hello.txt?latency=30");
console.log(response.status, response.ok, response.headers.get("content-type"), await response.text());`;

  test("a file of the site answers, head and body each in their time", () => {
    expect(printed(get)).toEqual(["200 true text/plain hello"]);
    expect(run(get).steps.map(({ event }) => event?.label)).toEqual([
      undefined,
      "/lab/hello.txt",
      "body of /lab/hello.txt",
    ]);
  });

  test("a file that is not there yet is asked for", () => {
    expect(run(`await fetch("/lab/other.json")`).end).toEqual({
      kind: "missing",
      address: "other.json",
    });
  });

  test("other addresses, failures by seed, statuses and signals", () => {
    expect(
      printed(`const kind = (e: Error) => e.name;
console.log(await fetch("https://example.com").catch(kind), await fetch("/lab/hello.txt?fail=1").catch(kind));
console.log((await fetch("/lab/hello.txt?status=503")).status);
const stop = new AbortController();
const asked = fetch("/lab/hello.txt", { signal: stop.signal }).catch(kind);
stop.abort();
console.log(await asked);
console.log(await fetch("/lab/hello.txt", { signal: AbortSignal.timeout(5) }).then(() => "answered", kind));`),
    ).toEqual(["TypeError TypeError", "503", "AbortError", "TimeoutError"]);
  });

  test.each([
    ["blob", "it reads a response as a blob"],
    ["formData", "it reads a response as form data"],
  ])("%s() of a response is refused: what comes of it has promises of its own", (body, because) => {
    const source = `const response = await fetch("/lab/hello.txt");\nawait response.${body}();\n`;
    expect(run(source).end).toEqual({ kind: "unexplorable", because });
  });

  test("a response that has been read is not cloned any more", () => {
    expect(
      printed(`const response = await fetch("/lab/hello.txt");
const copy = response.clone();
console.log(await response.text(), await copy.text());
try { response.clone(); } catch (error) { console.log((error as Error).name); }`),
    ).toEqual(["hello hello", "TypeError"]);
  });

  test("a timeout may be first", () => {
    const source = `const answer = fetch("/lab/hello.txt", { signal: AbortSignal.timeout(5) });
console.log(await answer.then(() => "answered", (e: Error) => e.name));`;
    expect(printed(source, [0])).toEqual(["TimeoutError"]);
    expect(printed(source, [1])).toEqual(["answered"]);
  });
});

test.each([
  ["new Worker('x')", "Worker"],
  ["new MessageChannel()", "MessageChannel"],
  ["Atomics.waitAsync(new Int32Array(4), 0, 0)", "Atomics.waitAsync"],
  ["try { new globalThis.BroadcastChannel('x') } catch {}", "BroadcastChannel"],
  ["await navigator.locks.request('x', () => {})", "navigator.locks"],
  ["if ('languages' in navigator) navigator.languages.join()", "navigator.languages"],
  ["await crypto.subtle.digest('SHA-256', new Uint8Array(1))", "crypto.subtle"],
])("%s cannot be explored, and says why", (source, name) => {
  expect(search(explorable({ "main.ts": source }), { kind: "all" }, generous)).toEqual({
    kind: "unexplorable",
    because: `it uses \`${name}\`, over whose timing the explorer has no say`,
  });
});

test("the browser's own name is what it is, and what the platform has not is not there", () => {
  expect(
    printed(`console.log(navigator.userAgent, "nothing" in navigator, "nothing" in crypto);`),
  ).toEqual([`${navigator.userAgent} false false`]);
});

test("a promise of the platform’s own cannot be waited for, and says so", () => {
  Reflect.set(globalThis, "nativePromise", Promise.resolve(1));
  const result = search(
    explorable({ "main.ts": "console.log(await nativePromise);" }),
    { kind: "all" },
    generous,
  );
  Reflect.deleteProperty(globalThis, "nativePromise");
  expect(result).toEqual({
    kind: "unexplorable",
    because: "it waits for a promise of the platform’s own",
  });
});

test("what is disposed of at the end of a scope may be a generator", () => {
  expect(
    printed(`async function* numbers() { try { yield 1; } finally { await null; console.log("closed"); } }
{ await using all = numbers(); console.log((await all.next()).value); }
console.log("behind");`),
  ).toEqual(["1", "closed", "behind"]);
});

test("what an asynchronous generator returns may be a list", () => {
  expect(
    printed(`async function* numbers() { return console.log("first"), 2; }
async function* more() { return (console.log("third"), 4) }
console.log((await numbers().next()).value);
console.log((await more().next()).value);`),
  ).toEqual(["first", "2", "third", "4"]);
});

test("an asynchronous method named in brackets follows a field without a semicolon", () => {
  expect(
    printed(`class Queue {
  items: number[] = [1, 2]
  async *[Symbol.asyncIterator]() { for (const item of this.items) yield item }
}
for await (const item of new Queue()) console.log(item);`),
  ).toEqual(["1", "2"]);
});

test("a method of super that may be missing is called with this", () => {
  expect(
    printed(`class Base { present(): boolean { return this instanceof Base; } declare absent?: () => boolean; }
class Derived extends Base {
  async both() { await null; return [super.present(), super.present?.(), super.absent?.()]; }
}
console.log((await new Derived().both()).join());`),
  ).toEqual(["true,true,"]);
});

test.each(["({ to: super.value } = { to: 1 });", "[super.value = 1] = [];", "delete super.value;"])(
  "super is not written in an asynchronous method: %s",
  (statement) => {
    expect(() =>
      programOf({
        "main.ts": `class Base { set value(v: number) {} }
class Derived extends Base { async write() { await null; ${statement} } }
await new Derived().write();`,
      }),
    ).toThrow("an async function writes to `super` or calls it");
  },
);

test("a parameter's default sees what is imported, whatever the body declares", () => {
  expect(
    printed({
      "main.ts": `import { x } from "./x.ts";
function both(a = x) { var x = 2; return [a, x]; }
console.log(both().join());`,
      "x.ts": "export const x = 1;",
    }),
  ).toEqual(["1,2"]);
});

test("a real run's timings cannot be explored", () => {
  expect(run(`performance.mark("a");`).end).toMatchObject({
    kind: "unexplorable",
    because: expect.stringContaining("performance.mark") as string,
  });
});

test("what does not do the same twice cannot be explored", () => {
  Reflect.set(globalThis, "runsOfProgram", { count: 0 });
  const source = `const wait = () => new Promise<void>((r) => setTimeout(r, 1));
const waits = [wait(), wait()];
if (runsOfProgram.count++ > 0) waits.push(wait());
await Promise.all(waits);`;
  const result = search(explorable({ "main.ts": source }), { kind: "all" }, generous);
  Reflect.deleteProperty(globalThis, "runsOfProgram");
  expect(result.kind).toBe("unexplorable");
  expect(result.kind === "unexplorable" && result.because).toContain(
    "it does not do the same twice",
  );
});

test("bounds: schedules, time, steps", () => {
  const program = explorable({
    "main.ts": `const task = async () => { for (let i = 0; i < 3; i++) await new Promise<void>((r) => setTimeout(r, 1)); };
await Promise.all([task(), task(), task()]);`,
  });
  const told: number[] = [];
  let looks = 0;
  const cut = search(
    program,
    { kind: "all" },
    { schedules: 200, time: Infinity, now: () => looks++ },
    ({ tried, fraction }) => {
      told.push(tried);
      expect(fraction).toBeGreaterThan(0);
      expect(fraction).toBeLessThan(1);
    },
  );
  expect(cut).toEqual({ kind: "cut-short", tried: 200, by: "schedules" });
  expect(told).toEqual([49, 99, 149, 199]);
  let now = 0;
  const timed = search(program, { kind: "all" }, { schedules: 1e6, time: 3, now: () => now++ });
  expect(timed).toMatchObject({ kind: "cut-short", by: "time" });
  const random = search(program, { kind: "random", seed: 1 }, { ...generous, schedules: 10 });
  expect(random).toEqual({ kind: "cut-short", tried: 10, by: "schedules" });
  expect(search(program, { kind: "delays", most: 2 }, generous)).toMatchObject({ by: "delays" });
  expect(search(program, { kind: "delays", most: 100 }, generous)).toEqual({
    kind: "holds",
    tried: 1680,
  });
});

test("bounds hold however deep the tree is", () => {
  const source = `const sleep = (ms: number) => new Promise<void>((r) => setTimeout(r, ms));
let isDone = false;
setTimeout(() => { isDone = true; }, 1000);
while (!isDone) await sleep(10);
await Promise.all([1, 2].map(sleep));`;
  const program = explorable({ "main.ts": source }, { keepTimerOrder: false, steps: 1_000 });
  const result = search(program, { kind: "all" }, { ...generous, schedules: 300 });
  expect(result).toEqual({ kind: "cut-short", tried: 300, by: "schedules" });
});

test("a program that polls ends once each event gets its turn: not all is tried, and nothing fails", () => {
  const source = `let isReady = false;
setTimeout(() => { isReady = true }, 1);
while (!isReady) await new Promise<void>((r) => setTimeout(r, 1));`;
  const program = explorable({ "main.ts": source }, { keepTimerOrder: false, steps: 20 });
  const result = search(program, { kind: "all" }, generous);
  expect(result).toMatchObject({ kind: "cut-short", by: "steps" });
});
