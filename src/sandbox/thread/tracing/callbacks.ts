/** Callbacks as tasks: what promises and `queueMicrotask` are given, and what else calls back. */
import { apply, install, isNativeFunction, nameLike, nativeThen } from "../intrinsics.ts";
import type { TaskRecord } from "./task-record.ts";
import type { Tracer } from "./tracer.ts";

type Callback = (...args: readonly unknown[]) => unknown;

const nativeFinally = Promise.prototype.finally as Callback;

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

/**
 * `then` and `finally` with their callbacks as tasks; `catch` goes through `then`.
 *
 * @returns the function that stands in the place of `then`
 */
export function traceThen(tracer: Tracer): unknown {
  function traced(callback: unknown, name: string): unknown {
    // An engine's own, such as what `Promise.all` registers, is no code of the cell's.
    if (typeof callback !== "function" || isNativeFunction(callback)) return callback;
    const parent = tracer.current;
    return (...args: readonly unknown[]): unknown =>
      runCallback(tracer, tracer.callback("then", name), parent, () =>
        apply(callback, undefined, args),
      );
  }

  const replacements = {
    then(this: unknown, fulfilled: unknown, rejected: unknown): unknown {
      return apply(nativeThen as Callback, this, [
        traced(fulfilled, "then"),
        traced(rejected, "then"),
      ]);
    },
    finally(this: unknown, settled: unknown): unknown {
      return apply(nativeFinally, this, [traced(settled, "finally")]);
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
