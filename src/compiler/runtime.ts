/**
 * What a module needs of the thread that runs it. `import.meta` and `import()` would speak of the
 * address that the sandbox gave the module; so they become names of the same width, imported from
 * the module's own runtime.
 */
import { endOf, startOf } from "./ast.ts";
import type { Visit } from "./ast.ts";
import type { Edits } from "./edits.ts";
import { runtimeTarget } from "./module.ts";
import type { SpecifierSite } from "./module.ts";

/**
 * @param nodes without erased ones
 * @returns the runtime's site with offsets into the lines appended behind the source, if any is
 */
export function linkRuntime(nodes: readonly Visit[], edits: Edits): AppendedImport | undefined {
  const names = new Set<string>();
  const metas: Visit[] = [];
  const imports: Visit[] = [];
  for (const visit of nodes) {
    const { node } = visit;
    if (node.type === "Identifier") names.add(node.name);
    else if (node.type === "MetaProperty" && node.meta.name === "import") metas.push(visit);
    else if (node.type === "ImportExpression") imports.push(visit);
  }
  const bindings: string[] = [];
  if (metas.length > 0) {
    const name = takeName("__meta", names);
    bindings.push(`meta as ${name}`);
    for (const { node } of metas) {
      edits.blank(startOf(node), endOf(node));
      edits.put(startOf(node), name);
    }
  }
  if (imports.length > 0) {
    const name = takeName("__load", names);
    bindings.push(`importModule as ${name}`);
    for (const { node } of imports) edits.put(startOf(node), name);
  }
  if (bindings.length === 0) return undefined;
  const head = `import { ${bindings.join(", ")} } from `;
  const literal = JSON.stringify(runtimeTarget);
  return {
    line: `${head}${literal};`,
    site: { start: head.length, end: head.length + literal.length, target: runtimeTarget },
  };
}

export interface AppendedImport {
  readonly line: string;
  /** Offsets into `line`. */
  readonly site: SpecifierSite;
}

/** A name as wide as the keyword `import`, which nothing in the module is called; it is taken from then on. */
function takeName(wish: string, taken: Set<string>): string {
  let name = wish;
  for (let i = 0; taken.has(name); i++) name = `_${i.toString(36).padStart(5, "0")}`;
  taken.add(name);
  return name;
}
