/** A cell with all that it imports, in the form that the explorer runs. */
import type { CompiledModule } from "../../compiler/module.ts";
import type { ExplorableProgram } from "../../explorer/compile/explorable.ts";
import { compileExplorable, compilePlain } from "../compile-edit.ts";
import { gatherModules } from "../gather-modules.ts";
import type { Notebook } from "../notebook.ts";
import { moduleSource } from "../run-cell.ts";
import type { RanSources } from "../stale.ts";
import { said } from "../../words/words.ts";

export type GatheredProgram =
  | {
      readonly ok: true;
      readonly program: ExplorableProgram;
      /** What it was made from, by file. */
      readonly sources: RanSources;
    }
  /** Ends the sentence "cannot be explored because". */
  | { readonly ok: false; readonly because: string };

/**
 * As the reader has it now.
 * @param libraries names of those that the site carries
 * @throws (rejects) if something could not be loaded, or `signal` aborts
 */
export async function gatherProgram(
  notebook: Notebook,
  file: string,
  libraries: readonly string[],
  signal: AbortSignal,
): Promise<GatheredProgram> {
  const source = await moduleSource(notebook, libraries, { compile: compilePlain, signal });
  const { modules, problem, ran } = await gatherModules(file, source);
  if (problem !== undefined) {
    const place = `${problem.file}:${problem.line}:${problem.column}`;
    return { ok: false, because: said("it does not compile: {} ({})", problem.message, place) };
  }
  const compiled = new Map<string, CompiledModule>();
  for (const [name, module] of modules) if (module.ok) compiled.set(name, module.module);
  const result = await compileExplorable(file, compiled, signal);
  if (result.ok) return { ...result, sources: ran };
  const { file: where, line, because } = result.problem;
  return { ok: false, because: `${because} (${where}:${line})` };
}
