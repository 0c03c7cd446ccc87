/** An engine from TypeScript, for tests and benchmarks: here text may be evaluated. */
import vm from "node:vm";
import { compileModule } from "../../compiler/compile.ts";
import type { CompiledModule } from "../../compiler/module.ts";
import { compileProgram } from "../compile/compile-program.ts";
import type { ExplorableProgram } from "../compile/explorable.ts";
import { createEngine } from "../engine/engine.ts";
import type { Engine, ProgramFactory, RunOptions } from "../engine/engine.ts";
import type { LabFile } from "../engine/requests.ts";
import type { Program } from "../run.ts";

/** By file name. */
export type Sources = Readonly<Record<string, string>>;

function compiledSources(sources: Sources): ReadonlyMap<string, CompiledModule> {
  return new Map(
    Object.entries(sources).map(([file, source]) => {
      const result = compileModule(file, source, { traced: false });
      if (!result.ok) throw new Error(`Expected ${file} to compile: ${result.problem.message}`);
      return [file, result.module];
    }),
  );
}

/** @param sources the entry first */
export function programOf(sources: Sources): ExplorableProgram {
  const modules = compiledSources(sources);
  const [entry = ""] = modules.keys();
  const result = compileProgram(entry, modules);
  if (!result.ok) {
    const { file, line, because } = result.problem;
    throw new Error(`Expected an explorable program; found ${file}:${line}: ${because}`);
  }
  return result.program;
}

export function engineOf(
  sources: Sources,
  files: ReadonlyMap<string, LabFile> = new Map(),
): Engine {
  const program = programOf(sources);
  const factory = vm.runInThisContext(`(${program.code})`) as ProgramFactory;
  return createEngine(factory, { entry: program.entry, cores: 4, files });
}

export const anyOrder: RunOptions = { keepTimerOrder: false, steps: 1_000 };

export function explorable(sources: Sources, options: RunOptions = anyOrder): Program {
  const engine = engineOf(sources);
  return { run: (choose) => engine.run(choose, options) };
}

/** A search without end but the program's own. */
export const generous = { schedules: 1_000_000, time: Infinity, now: () => 0 };
