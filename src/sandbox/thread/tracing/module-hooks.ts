/** What traced modules call: `src/compiler/tracing/hooks.ts` says what each does. */
import { hookNames } from "../../../compiler/tracing/hooks.ts";
import type { Hook } from "../../../compiler/tracing/hooks.ts";
import { bareList, bareObject } from "../intrinsics.ts";
import { standIn } from "./iteration.ts";
import { onSettled, watchable } from "./settling.ts";
import { tidyError } from "./source-text.ts";
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
  iterate(task: TaskRecord, iterable: unknown): unknown;
  delegate(task: TaskRecord, iterable: unknown): unknown;
}

export interface ModuleHooks {
  /** The hooks of a file, by the short names that code knows them by. */
  file(file: string): object;
  /** `import()` of a file has been called. @returns to be called when it has settled */
  importing(file: string): (threw: boolean) => void;
  /** The thread's entry has evaluated, or thrown. */
  evaluated(threw: boolean): void;
}

/**
 * @param then what stands as `Promise.prototype.then`, and whose promises can be watched
 * @param sender id of the task that started the thread, or -1
 */
export function createModuleHooks(
  tracer: Tracer,
  then: unknown,
  sender: () => number,
): ModuleHooks {
  /** Modules that have begun and not come to their end. */
  let open = bareList<{ readonly file: string; readonly task: TaskRecord }>();
  const importers = bareObject() as Record<string, TaskRecord | undefined>;

  function endModules(isMeant: (file: string) => boolean, threw: boolean): void {
    const left = bareList<(typeof open)[number]>();
    for (let index = 0; index < open.length; index++) {
      const module = open[index];
      if (module === undefined || !module.task.isOpen) continue;
      if (!isMeant(module.file)) left[left.length] = module;
      else if (threw) tracer.abandon(module.task);
      else tracer.exit(module.task, false);
    }
    open = left;
  }

  function suspend(task: TaskRecord, value: unknown): unknown {
    tracer.suspend(task);
    return value;
  }
  function resume(task: TaskRecord, value: unknown): unknown {
    tracer.resume(task);
    return value;
  }

  function returns(task: TaskRecord, value: unknown): unknown {
    task.value = value;
    return value;
  }
  function exit(task: TaskRecord): void {
    const { value } = task;
    task.value = undefined;
    const promise =
      typeof value !== "object" || task.threw ? undefined : watchable(value, then);
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

  const shared = {
    suspend,
    resume,
    caught(task: TaskRecord, error: unknown): void {
      tracer.resume(task);
      tidyError(error);
    },
    returns,
    returnsLate: suspend,
    fails(task: TaskRecord, error: unknown): unknown {
      tracer.resume(task);
      tidyError(error);
      task.threw = true;
      return error;
    },
    exit,
    yields(task: TaskRecord, value: unknown): unknown {
      parkAfter(task, value);
      return value;
    },
    yielded: resume,
    iterate: (task: TaskRecord, iterable: unknown): unknown =>
      standIn(iterable, {
        before() {
          tracer.resume(task);
        },
        after() {
          tracer.suspend(task);
        },
      }),
    delegate: (task: TaskRecord, iterable: unknown): unknown =>
      standIn(iterable, {
        before() {
          tracer.resume(task);
        },
        after(result) {
          parkAfter(task, result);
        },
      }),
  };

  return {
    file(file) {
      const numbers = bareList<number>();
      const numberOf = (site: number): number => (numbers[site] ??= tracer.addSite(file, site));
      const enter = (site: number): TaskRecord => tracer.enter(numberOf(site));
      const functions: HookFunctions = {
        ...shared,
        enterModule() {
          const importer = importers[file];
          const task = tracer.enterTurn(numberOf(0), importer, importer === undefined ? sender() : -1);
          open[open.length] = { file, task };
          return task;
        },
        enter,
        enterGenerator: enter,
      };
      const hooks = bareObject();
      for (const hook in hookNames) {
        const name = hookNames[hook as Hook];
        hooks[name] = functions[hook as Hook];
      }
      return hooks;
    },
    importing(file) {
      importers[file] = tracer.current;
      return (threw) => {
        if (threw) endModules((name) => name === file, true);
      };
    },
    evaluated(threw) {
      endModules(() => true, threw);
    },
  };
}
