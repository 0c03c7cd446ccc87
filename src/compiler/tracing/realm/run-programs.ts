/**
 * Runs every program of `ticks/` untraced, traced, and traced wrongly, and writes what each logs to the
 * output, as JSON. A process of its own, since modules in contexts need a flag of Node's.
 */
import { readdirSync, readFileSync } from "node:fs";
import vm from "node:vm";
import { bundleTracer } from "./bundle-tracer.ts";
import { mutations } from "./mutations.ts";
import { createRealm } from "./realm.ts";
import type { Build } from "./realm.ts";

export interface ProgramRun {
  readonly file: string;
  readonly untraced: readonly string[];
  readonly traced: readonly string[];
  /** By mutation. */
  readonly mutated: Readonly<Record<string, readonly string[]>>;
}

const folder = new URL("../ticks/", import.meta.url);
const tracer = new vm.Script(await bundleTracer(), { filename: "tracer.js" });

/** `log`, and `ticks(n)`, which logs the next `n` turns of the microtask queue. */
const globals = new vm.Script(`{
  const { then } = Promise.prototype;
  const { apply } = Reflect;
  const { join, map, push } = Array.prototype;
  const text = String;
  const lines = [];
  const define = (name, value) =>
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
  define("lines", lines);
  define("log", (...parts) => {
    apply(push, lines, [apply(join, apply(map, parts, [(part) => text(part)]), [" "])]);
  });
  const { log } = globalThis;
  define("ticks", (count) => {
    let promise = Promise.resolve();
    for (let tick = 1; tick <= count; tick++) promise = apply(then, promise, [() => log("·", tick)]);
  });
}`);

let rejected: string[] = [];
process.on("unhandledRejection", (reason) => {
  rejected.push(textOf(reason));
});

function textOf(thrown: unknown): string {
  return typeof thrown === "object" && thrown !== null && "message" in thrown
    ? String(thrown.message)
    : typeof thrown;
}

async function run(file: string, build: Build): Promise<string[]> {
  const source = readFileSync(new URL(file, folder), "utf8");
  rejected = [];
  const realm = createRealm({ build, read: () => source, before: withMicrotasks });
  let ending: string[] = [];
  try {
    await realm.run(`/${file}`);
  } catch (error) {
    ending = [`threw: ${textOf(error)}`];
  }
  // Rejections are told once the queue is empty.
  for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
  // By its indices: a program may have changed how arrays are iterated.
  const lines = Array.prototype.slice.call(vm.runInContext("lines", realm.context)) as string[];
  return [...lines, ...ending, ...rejected.toSorted().map((text) => `unhandled: ${text}`)];
}

const withMicrotasks = {
  runInContext(context: vm.Context): void {
    globals.runInContext(context);
    const give = vm.runInContext(
      `(enqueue) => Object.defineProperty(globalThis, "queueMicrotask",
        { value: (callback) => enqueue(callback), writable: true, configurable: true })`,
      context,
    ) as (enqueue: typeof queueMicrotask) => void;
    give(queueMicrotask);
  },
};

const runs: ProgramRun[] = [];
for (const file of readdirSync(folder).toSorted()) {
  const mutated: Record<string, string[]> = {};
  for (const [name, rewrite] of Object.entries(mutations)) {
    mutated[name] = await run(file, { kind: "traced", tracer, rewrite });
  }
  runs.push({
    file,
    untraced: await run(file, { kind: "untraced" }),
    traced: await run(file, { kind: "traced", tracer }),
    mutated,
  });
}
process.stdout.write(JSON.stringify(runs));
