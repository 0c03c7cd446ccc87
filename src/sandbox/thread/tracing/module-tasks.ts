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
  /** The thread's entry has evaluated, or thrown. */
  evaluated(threw: boolean, error?: unknown): void;
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

  /** @param file undefined: all */
  function endModules(file: string | undefined, threw: boolean): void {
    const left = bareList<(typeof open)[number]>();
    for (let index = 0; index < open.length; index++) {
      const module = open[index];
      if (module === undefined || !module.task.isOpen) continue;
      if (file !== undefined && module.file !== file) left[left.length] = module;
      else if (threw) tracer.abandon(module.task);
      else tracer.exit(module.task, false);
    }
    open = left;
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
      return (threw, error) => {
        if (threw) tidyError(error);
        endModules(file, threw);
        return unnamedSince(order);
      };
    },
    ended: endModules,
    evaluated(threw, error) {
      if (threw) tidyError(error);
      endModules(undefined, threw);
    },
  };
}
