/** What traced modules call: `src/compiler/tracing/hooks.ts` says what each does. */
import { hookNames } from "../../../compiler/tracing/hooks.ts";
import type { Hook } from "../../../compiler/tracing/hooks.ts";
import { bareList, bareObject, defineValue } from "../intrinsics.ts";
import { standIn } from "./iteration.ts";
import { createModuleTasks } from "./module-tasks.ts";
import type { ModuleTasks } from "./module-tasks.ts";
import { onSettled, watchable } from "./settling.ts";
import { noteIterated, tidyError } from "./source-text.ts";
import type { TaskRecord } from "./task-record.ts";
import type { Tracer } from "./tracer.ts";

interface HookFunctions extends Record<Hook, unknown> {
  enterModule(): TaskRecord;
  enter(site: number): TaskRecord;
  enterGenerator(site: number): TaskRecord;
  suspend(task: TaskRecord, value: unknown): unknown;
  resume(task: TaskRecord, value: unknown): unknown;
  caught(task: TaskRecord, error: unknown): void;
  returns(task: TaskRecord, value: unknown): unknown;
  returnsLate(task: TaskRecord, value: unknown): unknown;
  fails(task: TaskRecord, error: unknown): unknown;
  exit(task: TaskRecord): void;
  yields(task: TaskRecord, value: unknown): unknown;
  yielded(task: TaskRecord, value: unknown): unknown;
  iterate(task: TaskRecord, iterable: unknown, text?: string): unknown;
  delegate(task: TaskRecord, iterable: unknown): unknown;
  leaves(task: TaskRecord): object;
}

export interface ModuleHooks extends Pick<ModuleTasks, "importing" | "evaluated"> {
  /** The hooks of a file, by the short names that code knows them by. */
  file(file: string): object;
}

/** Undefined in an engine without `using`, where no code asks for it. */
const { dispose } = Symbol as { readonly dispose?: symbol };

/** Pairs, made before a cell can give all objects more keys. */
const names = bareList<readonly [hook: Hook, name: string]>();
for (const hook in hookNames) names[names.length] = [hook as Hook, hookNames[hook as Hook]];

/**
 * @param then what stands as `Promise.prototype.then`, and whose promises can be watched
 * @param sender id of the task that started the thread, or -1
 */
export function createModuleHooks(
  tracer: Tracer,
  then: unknown,
  sender: () => number,
): ModuleHooks {
  const modules = createModuleTasks(tracer, sender);

  function suspend(task: TaskRecord, value: unknown): unknown {
    tracer.suspend(task);
    return value;
  }
  function resume(task: TaskRecord, value: unknown): unknown {
    tracer.resume(task);
    return value;
  }
  function caught(task: TaskRecord, error: unknown): void {
    tracer.resume(task);
    tidyError(error);
  }
  function returns(task: TaskRecord, value: unknown): unknown {
    task.value = value;
    return value;
  }
  function fails(task: TaskRecord, error: unknown): unknown {
    caught(task, error);
    task.threw = true;
    return error;
  }

  function exit(task: TaskRecord): void {
    const { value } = task;
    if (value === undefined) {
      tracer.exit(task, false);
      return;
    }
    task.value = undefined;
    const promise = task.threw ? undefined : watchable(value, then);
    tracer.exit(task, promise !== undefined);
    if (promise === undefined) return;
    onSettled(
      promise,
      () => {
        tracer.settled(task, false);
      },
      () => {
        tracer.settled(task, true);
      },
    );
  }

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

  function iterate(task: TaskRecord, iterable: unknown, text = "(intermediate value)"): unknown {
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
        noteIterated(text);
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
      refused: () => undefined,
    });
  }

  function leaves(task: TaskRecord): object {
    const resource = bareObject();
    if (dispose !== undefined) {
      defineValue(
        resource,
        dispose,
        () => {
          tracer.suspend(task);
        },
        { enumerable: true },
      );
    }
    return resource;
  }

  return {
    file(file) {
      const numbers = bareList<number>();
      const numberOf = (site: number): number => (numbers[site] ??= tracer.addSite(file, site));
      const enter = (site: number): TaskRecord => tracer.enter(numberOf(site));
      const functions: HookFunctions = {
        enterModule: () => modules.enter(file, numberOf(0)),
        enter,
        enterGenerator: enter,
        suspend,
        resume,
        caught,
        returns,
        returnsLate: suspend,
        fails,
        exit,
        yields,
        yielded: resume,
        iterate,
        delegate,
        leaves,
      };
      const hooks = bareObject();
      for (let index = 0; index < names.length; index++) {
        const pair = names[index];
        if (pair !== undefined) hooks[pair[1]] = functions[pair[0]];
      }
      return hooks;
    },
    importing: modules.importing,
    evaluated: modules.evaluated,
  };
}
