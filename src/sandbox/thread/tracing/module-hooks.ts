/** What traced modules call: `src/compiler/tracing/hooks.ts` says what each does. */
import { hookNames } from "../../../compiler/tracing/hooks.ts";
import type { Hook } from "../../../compiler/tracing/hooks.ts";
import { bareList, bareObject, defineValue } from "../intrinsics.ts";
import { createIterationHooks } from "./iteration-hooks.ts";
import type { IterationHooks } from "./iteration-hooks.ts";
import { createModuleTasks } from "./module-tasks.ts";
import type { ModuleTasks } from "./module-tasks.ts";
import { onSettled, watchable } from "./settling.ts";
import { tidyError } from "./source-text.ts";
import { TaskRecord } from "./task-record.ts";
import { Tracer } from "./tracer.ts";

interface HookFunctions extends IterationHooks {
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
  yielded(task: TaskRecord, value: unknown): unknown;
  enterDisposer(site: number): TaskRecord;
  leaves(task: TaskRecord): object;
}

export interface ModuleHooks extends Omit<ModuleTasks, "enter"> {
  /** The hooks of a file, by the short names that code knows them by. */
  file(file: string): object;
}

/** Undefined in an engine without `using`, where no code asks for it. */
const { dispose } = Symbol as { readonly dispose?: symbol };

/** Pairs, made before a cell can give all objects more keys. */
const names = bareList<readonly [hook: Hook, name: string]>();
for (const hook in hookNames) names[names.length] = [hook as Hook, hookNames[hook as Hook]];

/** Stands for a task that could not begin. It is never open, so that nothing is told of it. */
const nobody = new TaskRecord(-1, undefined, undefined);

/**
 * @param then what stands as `Promise.prototype.then`, and whose promises can be watched
 * @param sender id of the task that started the thread, or -1
 */
export function createModuleHooks(
  tracer: Tracer,
  then: unknown,
  sender: () => number,
): ModuleHooks {
  rehearse(then);
  const { functions, importing, ended, evaluated } = makeHooks(tracer, then, sender);
  return {
    file(file) {
      const made = functions(file);
      const hooks = bareObject();
      for (let index = 0; index < names.length; index++) {
        const pair = names[index];
        if (pair !== undefined) hooks[pair[1]] = made[pair[0]];
      }
      return hooks;
    },
    importing,
    ended,
    evaluated,
  };
}

/*
 * A hook throws nothing at all into a program. The one thing that can go wrong in it is that the stack is
 * full; the program then meets that itself, in a function of its own and with nothing of ours in the error.
 */

/**
 * Calls each hook once, for nobody. V8 compiles a function when it is first called, and has 40 KB of stack
 * left for that or throws: a recursion that ends well without tracing must not meet that in a hook of ours.
 */
function rehearse(then: unknown): void {
  const nothing = (): void => undefined;
  const tracer = new Tracer({ clock: () => 0, soon: nothing, after: nothing, post: nothing });
  const hooks = makeHooks(tracer, then, () => -1).functions("");
  const module = hooks.enterModule();
  const outer = hooks.enter(1);
  const inner = hooks.enterGenerator(2);
  hooks.yielded(inner, hooks.yields(inner, 1));
  hooks.exit(inner);
  hooks.resume(outer, hooks.suspend(outer, hooks.returns(outer, 1)));
  hooks.caught(outer, hooks.fails(outer, new Error("þr(...)")));
  hooks.exit(outer);
  hooks.exit(module);
  tracer.flush(true);
}

interface MadeHooks extends Omit<ModuleTasks, "enter"> {
  functions(file: string): HookFunctions;
}

function makeHooks(tracer: Tracer, then: unknown, sender: () => number): MadeHooks {
  const modules = createModuleTasks(tracer, sender);
  const { yields, iterate, delegate } = createIterationHooks(tracer, then);

  function suspend(task: TaskRecord, value: unknown): unknown {
    try {
      tracer.suspend(task);
    } catch {
      // The stack is full.
    }
    return value;
  }
  function resume(task: TaskRecord, value: unknown): unknown {
    try {
      tracer.resume(task);
    } catch {
      // The stack is full.
    }
    return value;
  }
  function caught(task: TaskRecord, error: unknown): void {
    try {
      tracer.resume(task);
      tidyError(error);
    } catch {
      // The stack is full.
    }
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
    try {
      finish(task);
    } catch {
      // The stack is full.
    }
  }
  function finish(task: TaskRecord): void {
    const { value } = task;
    task.value = undefined;
    const promise = value === undefined || task.threw ? undefined : watchable(value, then);
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

  function leaves(task: TaskRecord): object {
    const resource = bareObject();
    if (dispose !== undefined) {
      defineValue(
        resource,
        dispose,
        () => {
          tracer.leaveScope(task);
        },
        { enumerable: true },
      );
    }
    return resource;
  }

  return {
    functions(file) {
      const numbers = bareList<number>();
      const numberOf = (site: number): number => (numbers[site] ??= tracer.addSite(file, site));
      const enter = (site: number): TaskRecord => {
        try {
          return tracer.enter(numberOf(site));
        } catch {
          // The stack is full.
          return nobody;
        }
      };
      const enterDisposer = (site: number): TaskRecord => {
        try {
          return tracer.enterDisposer(numberOf(site));
        } catch {
          // The stack is full.
          return nobody;
        }
      };
      return {
        enterModule: () => modules.enter(file, numberOf(0)),
        enter,
        enterGenerator: enter,
        enterDisposer,
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
    },
    importing: modules.importing,
    ended: modules.ended,
    evaluated: modules.evaluated,
  };
}
