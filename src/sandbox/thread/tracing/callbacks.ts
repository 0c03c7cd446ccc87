/** Callbacks as tasks: what promises and `queueMicrotask` are given, and what else calls back. */
import {
  apply,
  bareDescriptor,
  install,
  isNativeFunction,
  nameLike,
  nativeThen,
  startsWith,
} from "../intrinsics.ts";
import { isProxy } from "./settling.ts";
import type { TaskRecord } from "./task-record.ts";
import type { Tracer } from "./tracer.ts";

type Callback = (...args: readonly unknown[]) => unknown;

const nativeFinally = Promise.prototype.finally as Callback;

/**
 * Runs a callback as a task of its own. What it throws is not caught and thrown again: an engine would tell
 * of a `throw` of ours.
 *
 * @param source what `Tracer.callback` gave
 */
export function runCallback(
  tracer: Tracer,
  source: number,
  parent: TaskRecord | undefined,
  callback: () => unknown,
): unknown {
  const task = tracer.enterTurn(source, parent);
  task.threw = true;
  try {
    const result = callback();
    task.threw = false;
    return result;
  } finally {
    tracer.exit(task, false);
  }
}

/** Whether a function without source is a bound one, by the name that `bind` gives. */
function isBound(callback: object): boolean {
  if (isProxy(callback)) return false;
  const name: unknown = bareDescriptor(callback, "name")?.value;
  return typeof name === "string" && startsWith(name, "bound ");
}

/**
 * `then` and `finally` with their callbacks as tasks; `catch` goes through `then`.
 *
 * @returns the function that stands in the place of `then`
 */
export function traceThen(tracer: Tracer): unknown {
  function run(
    name: string,
    parent: TaskRecord | undefined,
    callback: Callback,
    args: readonly unknown[],
  ): unknown {
    const task = tracer.enterTurn(tracer.callback("then", name), parent);
    task.threw = true;
    try {
      const result = apply(callback, undefined, args);
      task.threw = false;
      return result;
    } finally {
      tracer.exit(task, false);
    }
  }

  // An engine's own, such as what `Promise.all` registers, is no code of the cell's.
  const isOurs = (callback: unknown): callback is Callback =>
    typeof callback === "function" && (!isNativeFunction(callback) || isBound(callback));

  function traced(callback: unknown): unknown {
    if (!isOurs(callback)) return callback;
    const parent = tracer.current;
    return (value: unknown): unknown => run("then", parent, callback, [value]);
  }

  const replacements = {
    then(this: unknown, fulfilled: unknown, rejected: unknown): unknown {
      return apply(nativeThen as Callback, this, [traced(fulfilled), traced(rejected)]);
    },
    finally(this: unknown, settled: unknown): unknown {
      if (!isOurs(settled)) return apply(nativeFinally, this, [settled]);
      const parent = tracer.current;
      return apply(nativeFinally, this, [(): unknown => run("finally", parent, settled, [])]);
    },
  };
  nameLike(replacements.then, { name: "then", length: 2 });
  nameLike(replacements.finally, { name: "finally", length: 1 });
  install(Promise.prototype, "then", replacements.then, false);
  install(Promise.prototype, "finally", replacements.finally, false);
  return replacements.then;
}

export function traceMicrotasks(tracer: Tracer, target: object, enqueue: Callback): void {
  const replacement = {
    queueMicrotask(callback: unknown): unknown {
      if (typeof callback !== "function") return apply(enqueue, target, [callback]);
      const parent = tracer.current;
      return apply(enqueue, target, [
        () => {
          runCallback(tracer, tracer.callback("microtask", "queueMicrotask"), parent, () =>
            apply(callback, undefined, []),
          );
        },
      ]);
    },
  }.queueMicrotask;
  nameLike(replacement, { name: "queueMicrotask", length: 1 });
  install(target, "queueMicrotask", replacement);
}
