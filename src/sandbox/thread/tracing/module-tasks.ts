/**
 * Modules as tasks. Nothing can be put around a module, so that one which throws is ended by the `import()` that
 * names it. One that stands below that, imported by `import … from`, is asked for by an `import()` of ours: that
 * settles as the module has.
 */
import { bareList, bareObject } from "../intrinsics.ts";
import { tidyError } from "./source-text.ts";
import type { TaskRecord } from "./task-record.ts";
import type { Tracer } from "./tracer.ts";

export interface ModuleTasks {
  /** A module begins to evaluate. @param source number of its site */
  enter(file: string, source: number): TaskRecord;
  /**
   * `import()` of a file has been called.
   *
   * @returns to be called when it has settled, with what it threw; that returns the files, named by no
   *   `import()`, that have begun since and not come to their end
   */
  importing(file: string): (threw: boolean, error?: unknown) => readonly string[];
  /** What an `import()` of such a file says. */
  ended(file: string, threw: boolean): void;
  /**
   * The thread's entry has evaluated, and all that it imports; or one of these has thrown. What is below an
   * `import()` that nobody waits for goes on.
   *
   * @param entry undefined: no file of the lesson's
   */
  evaluated(entry: string | undefined, threw: boolean, error?: unknown): void;
}

/** @param sender id of the task that started the thread, or -1 */
export function createModuleTasks(tracer: Tracer, sender: () => number): ModuleTasks {
  /** Modules that have begun and not come to their end. */
  let open = bareList<{
    readonly file: string;
    readonly task: TaskRecord;
    readonly order: number;
  }>();
  let begun = 0;
  const importers = bareObject() as Record<string, TaskRecord | undefined>;
  /** How many modules had begun when each `import()` was called; undefined once it has settled. */
  const importing = bareList<number | undefined>();

  /** Ends a file's modules, and of the others those that were among the first `before` to begin. */
  function endModules(file: string | undefined, threw: boolean, before = 0): void {
    const left = bareList<(typeof open)[number]>();
    for (let index = 0; index < open.length; index++) {
      const module = open[index];
      if (module === undefined || !module.task.isOpen) continue;
      if (module.file !== file && module.order >= before) left[left.length] = module;
      else if (threw) tracer.abandon(module.task);
      else tracer.exit(module.task, false);
    }
    open = left;
  }

  /** How many modules had begun when the first `import()` was called that has not settled. */
  function firstImporting(): number {
    for (let index = 0; index < importing.length; index++) {
      const order = importing[index];
      if (order !== undefined) return order;
    }
    return Infinity;
  }

  function unnamedSince(order: number): readonly string[] {
    const files = bareList<string>();
    for (let index = 0; index < open.length; index++) {
      const module = open[index];
      if (module === undefined || !module.task.isOpen || module.order < order) continue;
      if (!(module.file in importers)) files[files.length] = module.file;
    }
    return files;
  }

  return {
    enter(file, source) {
      const importer = importers[file];
      const task = tracer.enterTurn(source, importer, importer === undefined ? sender() : -1);
      open[open.length] = { file, task, order: begun };
      begun++;
      return task;
    },
    importing(file) {
      importers[file] = tracer.current;
      const order = begun;
      const index = importing.length;
      importing[index] = order;
      return (threw, error) => {
        importing[index] = undefined;
        if (threw) tidyError(error);
        endModules(file, threw);
        return unnamedSince(order);
      };
    },
    ended: endModules,
    evaluated(entry, threw, error) {
      if (threw) tidyError(error);
      endModules(entry, threw, firstImporting());
    },
  };
}
