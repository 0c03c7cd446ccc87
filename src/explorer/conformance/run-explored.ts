/** Runs a program of one module in the explorer's engine, in a realm of its own. */
import vm from "node:vm";
import { compileModule } from "../../compiler/compile.ts";
import { giveTicks, linesOf, textOf } from "../../compiler/tracing/realm/run-source.ts";
import { compileProgram } from "../compile/compile-program.ts";
import type { ProgramFactory } from "../engine/engine.ts";
import { bundleEngine } from "./bundle-engine.ts";
import type { ExploredRun } from "./realm-entry.ts";

const engine = new vm.Script(await bundleEngine(), { filename: "engine.js" });

/** @param word for what is thrown. @returns what `runSource` does; or why the program is refused, behind it */
export function runExplored(
  file: string,
  source: string,
  word: (thrown: unknown) => string = textOf,
): string[] {
  const compiled = compileModule(file, source, { traced: false });
  if (!compiled.ok) return [`not compiled: ${compiled.problem.message}`];
  const result = compileProgram(file, new Map([[file, compiled.module]]));
  if (!result.ok) return [`not explorable: ${result.problem.because}`];
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY);
  engine.runInContext(context);
  const factory: unknown = vm.runInContext(`(${result.program.code})`, context);
  const { exploredRun } = context as unknown as {
    readonly exploredRun: (factory: ProgramFactory, entry: string) => ExploredRun;
  };
  Reflect.deleteProperty(context, "exploredRun");
  const explored = exploredRun(factory as ProgramFactory, file);
  giveTicks(context, explored.Promise);
  explored.run();
  // Before anything is asked of what was thrown: it may tell of that.
  const lines = linesOf(context);
  const failures = Array.from({ length: explored.failures.length }, (_, i) => explored.failures[i]);
  const thrown = failures.flatMap((failure) =>
    failure?.kind === "error" ? [`threw: ${word(failure.error)}`] : [],
  );
  const lost = failures.flatMap((failure) =>
    failure?.kind === "rejection" ? [`unhandled: ${word(failure.error)}`] : [],
  );
  const refusal = explored.refusal();
  return [
    ...lines,
    ...thrown,
    ...lost.toSorted(),
    ...(refusal === undefined ? [] : [`refused: ${refusal}`]),
  ];
}
