/** Callbacks as tasks: what a promise's `then` and `queueMicrotask` are given, and what else calls back. */
import { apply, install, isNativeFunction, nameLike, nativeThen } from "../intrinsics.ts";
import type { TaskRecord } from "./task-record.ts";
import type { Tracer } from "./tracer.ts";

type Callback = (...args: readonly unknown[]) => unknown;

/** Runs a callback as a task of its own. @param source what `Tracer.callback` gave */
export function runCallback(
  tracer: Tracer,
  source: number,
  parent: TaskRecord | undefined,
  callback: () => unknown,
): unknown {
  const task = tracer.enterTurn(source, parent);
  try {
    return callback();
  } catch (error) {
    task.threw = true;
    throw error;
  } finally {
    tracer.exit(task, false);
  }
}

/** `then` with its callbacks as tasks. @returns the function that stands in its place */
export function traceThen(tracer: Tracer): unknown {

  function traced(callback: unknown): unknown {
    // An engine's own, such as what `Promise.all` registers, is no code of the cell's.
    if (typeof callback !== "function" || isNativeFunction(callback)) return callback;
    const parent = tracer.current;
    return (value: unknown): unknown =>
      runCallback(tracer, tracer.callback("then", "then"), parent, () =>
        apply(callback, undefined, [value]),
      );
  }

  const replacement = {
    then(this: unknown, fulfilled: unknown, rejected: unknown): unknown {
      return apply(nativeThen as Callback, this, [traced(fulfilled), traced(rejected)]);
    },
  }.then;
  nameLike(replacement, { name: "then", length: 2 });
  install(Promise.prototype, "then", replacement, false);
  return replacement;
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
