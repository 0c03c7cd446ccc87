/** An import put at the head of a module. Pure. */

/** Whether the module imports from `name` already, in any form. */
export function importsFrom(source: string, name: string): boolean {
  return new RegExp(`^[ \\t]*(?:import|export)\\b[^;]*?["']${escaped(name)}["']`, "m").test(source);
}

/** @param line a whole import, without a line break */
export function withImport(source: string, line: string): string {
  return source === "" ? `${line}\n\n` : `${line}\n${source}`;
}

/**
 * References to `./old.ts` become references to `./new.ts`: in imports, and where a worker is started, as the
 * compiler knows them (`new URL("old.ts", …)` and `new Worker("old.ts", …)` as well).
 */
export function withRenamed(source: string, from: string, to: string): string {
  const name = escaped(from);
  return source
    .replaceAll(
      new RegExp(`(["'\`])\\./${name}\\1`, "g"),
      (_, quote: string) => `${quote}./${to}${quote}`,
    )
    .replaceAll(
      new RegExp(`(\\bnew\\s+(?:URL|Worker)\\s*\\(\\s*)(["'\`])${name}\\2`, "g"),
      (_, before: string, quote: string) => `${before}${quote}${to}${quote}`,
    );
}

/** As a regular expression that matches just this. */
function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}
