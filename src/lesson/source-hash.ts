import { createHash } from "node:crypto";
import { reachable } from "../compiler/graph.ts";
import { compileCells, type CompiledCells } from "./compile-lesson.ts";
import type { Cell } from "./cell.ts";

/**
 * Tells whether a recording is of the sources as they are: changes with the cell's own source and with
 * that of every cell that it names, directly or not, as an import or as a worker's file.
 */
export function sourceHash(
  file: string,
  cells: readonly Cell[],
  modules: CompiledCells = compileCells(cells),
): string {
  const needed = new Set(reachable(file, modules));
  const sources = cells
    .filter((cell) => needed.has(cell.file))
    .map((cell) => [cell.file, cell.source])
    .sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
  return createHash("sha256")
    .update(JSON.stringify([file, sources]))
    .digest("hex")
    .slice(0, 16);
}
