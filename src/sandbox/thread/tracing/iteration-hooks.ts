/** Hooks around `yield`, `yield*` and `for await`. */
import { standIn } from "./iteration.ts";
import { onSettled, watchable } from "./settling.ts";
import { noteIterated } from "./source-text.ts";
import type { TaskRecord } from "./task-record.ts";
import type { Tracer } from "./tracer.ts";

export interface IterationHooks {
  yields(task: TaskRecord, value: unknown): unknown;
  iterate(task: TaskRecord, iterable: unknown, name?: string): unknown;
  delegate(task: TaskRecord, iterable: unknown): unknown;
}

/** @param then as for `createModuleHooks` */
export function createIterationHooks(tracer: Tracer, then: unknown): IterationHooks {
  /** The generator waits for its next request, once what it yields has settled. */
  function parkAfter(task: TaskRecord, value: unknown): void {
    const promise = watchable(value, then);
    if (promise === undefined) {
      tracer.park(task);
      return;
    }
    tracer.suspend(task);
    onSettled(
      promise,
      () => {
        tracer.park(task);
      },
      // Thrown at the `yield`: the generator goes on.
      () => undefined,
    );
  }
  function yields(task: TaskRecord, value: unknown): unknown {
    parkAfter(task, value);
    return value;
  }

  function iterate(task: TaskRecord, iterable: unknown, name = "(intermediate value)"): unknown {
    return standIn(iterable, {
      before() {
        tracer.resume(task);
      },
      after() {
        tracer.suspend(task);
      },
      failed() {
        tracer.suspend(task);
      },
      refused() {
        noteIterated(name);
      },
    });
  }
  function delegate(task: TaskRecord, iterable: unknown): unknown {
    return standIn(iterable, {
      before() {
        tracer.resume(task);
      },
      after(result) {
        parkAfter(task, result);
      },
      failed() {
        tracer.suspend(task);
      },
      // What V8 calls the thing here depends on what stands around it.
      refused: () => undefined,
    });
  }

  return { yields, iterate, delegate };
}
