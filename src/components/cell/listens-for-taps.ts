import { reachable } from "../../compiler/graph.ts";
import type { Cell } from "../../lesson/cell.ts";
import { compileCells } from "../../lesson/compile-lesson.ts";

/**
 * Whether a run of a cell may listen for taps (`lab`'s `taps`): it, or a cell that it imports, takes them from there.
 * @param cells of its lesson, itself among them
 */
export function listensForTaps(file: string, cells: readonly Cell[]): boolean {
  const modules = compileCells(cells);
  return reachable(file, modules).some((reached) => {
    const result = modules.get(reached);
    return (
      result?.ok === true &&
      result.module.references.some(
        ({ target, names }) => target === "lab" && names.some(({ name }) => name === "taps"),
      )
    );
  });
}
