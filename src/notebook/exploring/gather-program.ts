/** A cell with all that it imports, in the form that the explorer runs. */
import type { CompiledModule, CompileResult } from "../../compiler/module.ts";
import type { ExplorableProgram } from "../../explorer/compile/explorable.ts";
import { compileExplorable, compilePlain } from "../compile-edit.ts";
import { gatherModules } from "../gather-modules.ts";
import { loadLesson, loadLibrary } from "../lesson-modules.ts";
import { playground, type Notebook } from "../notebook.ts";

export type GatheredProgram =
  | { readonly ok: true; readonly program: ExplorableProgram }
  /** Ends the sentence "cannot be explored because". */
  | { readonly ok: false; readonly because: string };

/**
 * As the reader has it now.
 * @param libraries names of those that the site carries
 * @throws (rejects) if something could not be loaded
 */
export async function gatherProgram(
  notebook: Notebook,
  file: string,
  libraries: readonly string[],
): Promise<GatheredProgram> {
  const built = notebook.lesson === playground ? undefined : await loadLesson(notebook.lesson);
  const { modules, problem } = await gatherModules(file, {
    cells: [...new Set([...(built?.keys() ?? []), ...notebook.files])],
    libraries,
    async cell(name) {
      const source =
        notebook.edited(name) ?? built?.get(name)?.source ?? notebook.source(name) ?? "";
      return { source, result: await compilePlain(name, source) };
    },
    async library(name): Promise<CompileResult> {
      return { ok: true, module: await loadLibrary(name) };
    },
  });
  if (problem !== undefined) {
    const place = `${problem.file}:${problem.line}:${problem.column}`;
    return { ok: false, because: `it does not compile: ${problem.message} (${place})` };
  }
  const compiled = new Map<string, CompiledModule>();
  for (const [name, module] of modules) if (module.ok) compiled.set(name, module.module);
  const result = await compileExplorable(file, compiled);
  if (result.ok) return result;
  const { file: where, line, because } = result.problem;
  return { ok: false, because: `${because} (${where}:${line})` };
}
