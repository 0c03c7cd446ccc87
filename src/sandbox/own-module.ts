/** A module of ours, for a run to have beside a cell's: `RunRequest.hidden`. Pure. */
import type { CompiledModule } from "../compiler/module.ts";

/** A piece of a module's code: text, or the specifier of an import. */
export type Piece = string | { readonly to: string };

export function ownModule(file: string, pieces: readonly Piece[]): CompiledModule {
  let code = "";
  const sites: { start: number; end: number; target: string }[] = [];
  for (const piece of pieces) {
    if (typeof piece === "string") {
      code += piece;
      continue;
    }
    const start = code.length;
    code += JSON.stringify(piece.to);
    sites.push({ start, end: code.length, target: piece.to });
  }
  return {
    file,
    code,
    sites,
    // What keeps cells from naming modules of ours looks at these.
    references: [],
    exports: undefined,
    typeExports: [],
    mappings: "",
    tasks: [],
  };
}
