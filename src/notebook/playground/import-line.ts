/** An import put at the head of a module. Pure. */

/** Whether the module imports from `name` already, in any form. */
export function importsFrom(source: string, name: string): boolean {
  const quoted = name.replaceAll(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
  return new RegExp(`^[ \\t]*(?:import|export)\\b[^;]*?["']${quoted}["']`, "m").test(source);
}

/** @param line a whole import, without a line break */
export function withImport(source: string, line: string): string {
  return source === "" ? `${line}\n\n` : `${line}\n${source}`;
}

/** References to `./old.ts` become references to `./new.ts`: in imports, and where a worker is started. */
export function withRenamed(source: string, from: string, to: string): string {
  return source.replaceAll(`"./${from}"`, `"./${to}"`).replaceAll(`'./${from}'`, `'./${to}'`);
}
