/** From places in JavaScript back to the author's TypeScript. */
import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import type { CompiledModule, Position } from "./module.ts";

const maps = new WeakMap<CompiledModule, TraceMap>();

/** @param position in the module's code, from 1 */
export function originalPosition(module: CompiledModule, position: Position): Position {
  if (module.mappings === "") return position;
  const { line, column } = originalPositionFor(mapOf(module), {
    line: position.line,
    column: position.column - 1,
  });
  return line === null ? position : { line, column: column + 1 };
}

function mapOf(module: CompiledModule): TraceMap {
  let map = maps.get(module);
  if (!map) {
    const { file, mappings } = module;
    map = new TraceMap({ version: 3, sources: [file], names: [], mappings });
    maps.set(module, map);
  }
  return map;
}

/**
 * A stack of any engine with the lesson's files named as the author names them: `file:///lesson/a.ts:1:2`
 * becomes `a.ts:1:2`, moved to the place in the TypeScript. All other text stays.
 */
export function mapStack(stack: string, modules: ReadonlyMap<string, CompiledModule>): string {
  return stack.replace(
    /file:\/\/\/lesson\/([^\s:()?#]+)(?::(\d+)(?::(\d+))?)?/g,
    (_, address: string, line: string | undefined, column: string | undefined) => {
      const file = decodeFile(address);
      if (line === undefined) return file;
      const module = modules.get(file);
      const place = { line: Number(line), column: Number(column ?? 1) };
      const original = module ? originalPosition(module, place) : place;
      const text = `${file}:${String(original.line)}`;
      return column === undefined ? text : `${text}:${String(original.column)}`;
    },
  );
}

function decodeFile(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    // A stray `%` of the program's own: the text is no address of ours, and stays readable.
    return address;
  }
}
