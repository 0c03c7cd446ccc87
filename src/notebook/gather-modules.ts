/** All modules that a run's entry can reach, edited and not, and what is wrong with them. */
import { linkModules, missingReference } from "../compiler/link.ts";
import type { CompileProblem, CompileResult } from "../compiler/module.ts";
import { namesCell } from "../compiler/specifier.ts";
import type { RunModule } from "../sandbox/run.ts";
import type { RanSources } from "./stale.ts";

/** Where modules come from; `lessonModuleSource` in the page. */
export interface ModuleSource {
  /** File names of all cells. */
  readonly cells: readonly string[];
  /** Names of all libraries. */
  readonly libraries: readonly string[];
  /** A cell of `cells`, compiled, and the source that it was compiled from. */
  cell(file: string): Promise<{ readonly source: string; readonly result: CompileResult }>;
  /** A library of `libraries`. */
  library(name: string): Promise<CompileResult>;
}

export interface Gathered {
  /** Modules by name, each with what keeps it from running, if anything does. */
  readonly modules: ReadonlyMap<string, RunModule>;
  /**
   * What is wrong with names of cells and libraries that there are not, by the name, where a worker or an
   * `import()` has it: an error of theirs, at the time.
   */
  readonly missing: ReadonlyMap<string, CompileProblem>;
  /** What keeps the entry from running. */
  readonly problem: CompileProblem | undefined;
  /** What the run is made from; later edits are compared with it. */
  readonly ran: RanSources;
}

/** Follows references of every kind: a file that only a worker starts is part of the run too. */
export async function gatherModules(entry: string, source: ModuleSource): Promise<Gathered> {
  const compiled = new Map<string, CompileResult>();
  const ran = new Map<string, string | undefined>();

  const gather = async (target: string, isCell: boolean): Promise<void> => {
    if (compiled.has(target) || ran.has(target)) return;
    if (isCell) {
      ran.set(target, undefined);
      if (!source.cells.includes(target)) return;
      const { source: text, result } = await source.cell(target);
      ran.set(target, text);
      compiled.set(target, result);
    } else {
      if (!source.libraries.includes(target)) return;
      compiled.set(target, await source.library(target));
    }
    const result = compiled.get(target);
    if (result?.ok !== true) return;
    await Promise.all(
      result.module.references.map((reference) =>
        gather(reference.target, isCell && namesCell(reference)),
      ),
    );
  };
  await gather(entry, true);

  const modules = new Map<string, RunModule>(compiled);
  for (const file of ran.keys()) {
    if (!compiled.has(file)) continue;
    const problem = linkModules(file, compiled, source);
    if (problem !== undefined) modules.set(file, { ok: false, problem });
  }
  const missing = new Map<string, CompileProblem>();
  for (const result of compiled.values()) {
    if (!result.ok) continue;
    for (const reference of result.module.references) {
      const { kind, target } = reference;
      if (kind === "static" || compiled.has(target) || missing.has(target)) continue;
      const problem = missingReference(result.module, reference, source);
      if (problem !== undefined) missing.set(target, problem);
    }
  }
  const first = modules.get(entry);
  if (first === undefined)
    throw new Error(`Expected ${entry} among the cells; found ${source.cells.join(", ")}.`);
  return { modules, missing, problem: first.ok ? undefined : first.problem, ran };
}
