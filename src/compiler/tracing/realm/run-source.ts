/** Runs a program of one module in a realm of its own, as it is or as the compiler makes it. */
import vm from "node:vm";
import { createRealm } from "./realm.ts";
import type { Build } from "./realm.ts";

/**
 * Gives a realm `log`, which writes to `lines`, and `ticks(n)`, which logs the next `n` turns of the microtask
 * queue; by a `Promise` of the caller's, and with its `queueMicrotask`, if it has one.
 */
const give = new vm.Script(`(Promise, enqueue) => {
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
  const resolved = Promise.resolve();
  define("ticks", (count) => {
    let promise = resolved;
    for (let tick = 1; tick <= count; tick++) promise = apply(then, promise, [() => log("·", tick)]);
  });
  if (enqueue !== undefined) define("queueMicrotask", (callback) => enqueue(callback));
}`);

/** @param given the realm's own `Promise`, or what programs get in its place */
export function giveTicks(
  context: vm.Context,
  given: unknown,
  enqueue?: typeof queueMicrotask,
): void {
  (give.runInContext(context) as (given: unknown, enqueue: unknown) => void)(given, enqueue);
}

/** What was logged. */
export function linesOf(context: vm.Context): string[] {
  // By its indices: a program may have changed how arrays are iterated.
  return Array.prototype.slice.call(vm.runInContext("lines", context)) as string[];
}

/** What was thrown, in a word: its message, if it has one. */
export function textOf(thrown: unknown): string {
  return typeof thrown === "object" && thrown !== null && "message" in thrown
    ? String(thrown.message)
    : typeof thrown;
}

let rejected: unknown[] = [];
process.on("unhandledRejection", (reason) => {
  rejected.push(reason);
});

/**
 * @param word for what is thrown
 * @returns what was logged, then what the module threw (nothing where it never ends), then what was rejected
 * and handled by nobody, in the order of its words. One program at a time.
 */
export async function runSource(
  file: string,
  source: string,
  build: Build,
  word: (thrown: unknown) => string = textOf,
): Promise<string[]> {
  rejected = [];
  const realm = createRealm({
    build,
    read: () => source,
    before: {
      runInContext(context) {
        giveTicks(context, vm.runInContext("Promise", context), queueMicrotask);
      },
    },
  });
  const thrown: unknown[] = [];
  void realm.run(`/${file}`).catch((error: unknown) => thrown.push(error));
  // All is over with the first turn, and rejections are told behind it.
  for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
  // Before anything is asked of what was thrown: it may tell of that.
  const lines = linesOf(realm.context);
  return [
    ...lines,
    ...thrown.map((error) => `threw: ${word(error)}`),
    ...rejected.map((reason) => `unhandled: ${word(reason)}`).toSorted(),
  ];
}
