/**
 * Which cells run outside a browser. The rule: a cell runs under Node, or Deno, if that has every global
 * that the cell, and every cell that it imports, names. What such a cell prints is held to its `output`
 * (`scripts/run-folders.ts`), so a rule that is too kind does not stay unnoticed.
 */
import type { CompileResult } from "../../compiler/module.ts";
import { reachable } from "../../compiler/graph.ts";
import { compileCells, type CompiledCells } from "../compile-lesson.ts";
import type { Cell } from "../cell.ts";
import { createCellProgram } from "../type-check.ts";
import { freeNames } from "./free-names.ts";
import { denoOnlyGlobals, denoWorkerGlobals, nodeGlobals } from "./runtime-globals.ts";

export interface Portability {
  /** What is missing under Node; empty where it runs. */
  readonly node: readonly string[];
  readonly deno: readonly string[];
  /** It is there to be started as a worker, and does nothing by itself. */
  readonly isWorker: boolean;
  /**
   * It fails as its lesson means it to, by what only the page watches: a deadlock, a flood. Elsewhere it
   * may go on for ever.
   */
  readonly endsOnlyHere: boolean;
}

/** Whether the file can be started there by itself, and ends. */
export function runsUnderNode({ node, isWorker, endsOnlyHere }: Portability): boolean {
  return node.length === 0 && !isWorker && !endsOnlyHere;
}

/** @returns each cell's, by its file name */
export function portability(
  cells: readonly Cell[],
  root = process.cwd(),
): ReadonlyMap<string, Portability> {
  const modules = compileCells(cells);
  const own = ownNames(cells, modules, root);
  return new Map(
    cells.map(({ file, expectation }) => {
      const names = new Set(
        importedCells(file, modules).flatMap((cell) => [...(own.get(cell) ?? [])]),
      );
      const missing = (has: (name: string) => boolean) =>
        [...names].filter((name) => !has(name)).sort();
      const inNode = (name: string) => nodeGlobals.has(name);
      const inDeno = (name: string) =>
        inNode(name) || denoOnlyGlobals.has(name) || denoWorkerGlobals.has(name);
      const isWorker = [...(own.get(file) ?? [])].some((name) => denoWorkerGlobals.has(name));
      const { fails } = expectation;
      // Node and Deno notice an `await` that nothing can settle as well.
      const endsOnlyHere = fails !== undefined && fails !== "never-ends";
      return [file, { node: missing(inNode), deno: missing(inDeno), isWorker, endsOnlyHere }];
    }),
  );
}

function ownNames(
  cells: readonly Cell[],
  modules: CompiledCells,
  root: string,
): ReadonlyMap<string, ReadonlySet<string>> {
  if (cells.length === 0) return new Map();
  const { program, fileOf } = createCellProgram(cells, root);
  return new Map(
    cells.map(({ file }) => {
      const names = new Set(freeNames(fileOf(file), program));
      const result = modules.get(file);
      const references = result?.ok === true ? result.module.references : [];
      for (const { target, names: imported } of references) {
        // A pad to tap is on the page.
        if (target === "lab" && imported.some(({ name }) => name === "taps")) names.add("taps");
        // It listens to the thread that it is in: one that a worker has, and Node's main thread lacks.
        if (target === "comlink" && imported.some(({ name }) => name === "expose")) {
          names.add("onmessage");
        }
      }
      return [file, names];
    }),
  );
}

/** What runs on the same thread: a worker's file is asked only where there are workers, and then by itself. */
function importedCells(file: string, modules: CompiledCells): readonly string[] {
  const imports = new Map<string, CompileResult>();
  for (const [name, result] of modules) {
    if (!result.ok) continue;
    const references = result.module.references.filter(({ kind }) => kind !== "url");
    imports.set(name, { ok: true, module: { ...result.module, references } });
  }
  return reachable(file, imports);
}
