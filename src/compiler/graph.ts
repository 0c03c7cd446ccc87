/** Who names whom, through imports of every kind. */
import type { CompileResult } from "./module.ts";

type Modules = ReadonlyMap<string, CompileResult>;

/**
 * Everything that a run of `entry` may need: itself first, then cells and libraries by the names
 * that references give them, whether there is such a module or not.
 */
export function reachable(entry: string, modules: Modules): string[] {
  const found = new Set([entry]);
  // A set's iteration goes on to what is added meanwhile.
  for (const file of found) {
    for (const target of targets(file, modules)) found.add(target);
  }
  return [...found];
}

function targets(file: string, modules: Modules): readonly string[] {
  const result = modules.get(file);
  return result?.ok === true ? result.module.references.map(({ target }) => target) : [];
}
