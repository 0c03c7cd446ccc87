/** A cell with everything that it imports, in the form that the explorer runs. */
import { reachable } from "../../compiler/graph.ts";
import type { CompiledModule } from "../../compiler/module.ts";
import { runtimeTarget } from "../../compiler/module.ts";
import { lineBreaks } from "./emitter.ts";
import { controlledNames, refusedNames } from "./explorable.ts";
import type { ExplorableResult, Site } from "./explorable.ts";
import { toolNames } from "./module-context.ts";
import { rewriteModule } from "./rewrite-module.ts";

/** Modules that the engine has itself. */
const given: ReadonlySet<string> = new Set([runtimeTarget, "lab"]);

/**
 * @param modules compiled without tracing, with everything that `entry` needs; `lab` may be left out
 * @throws where the entry is not among them
 */
export function compileProgram(
  entry: string,
  modules: ReadonlyMap<string, CompiledModule>,
): ExplorableResult {
  if (!modules.has(entry)) {
    throw new Error(
      `Expected the entry ${entry} among the modules; found ${[...modules.keys()].join(", ")}.`,
    );
  }
  const results = new Map(
    [...modules].map(([file, module]) => [file, { ok: true, module } as const]),
  );
  const needed = reachable(entry, results).flatMap((file) => {
    const module = given.has(file) ? undefined : modules.get(file);
    return module ? [module] : [];
  });
  const prefix = freePrefix(needed);
  const sites: Site[] = [];
  const lines: { file: string; first: number; last: number }[] = [];
  let code = opening(prefix);
  for (const module of needed) {
    const result = rewriteModule(module, prefix, sites);
    if (!result.ok) return result;
    const first = lineBreaks(code) + 1;
    code += `${result.module.code},\n`;
    lines.push({ file: module.file, first, last: lineBreaks(code) });
  }
  code += "]}";
  return { ok: true, program: { entry, code, sites, lines } };
}

/** The names that the modules find around them. */
function opening(prefix: string): string {
  const tools = Object.entries(toolNames).map(([name, letter]) => `${name}:${prefix}${letter}`);
  const globals = [...controlledNames, ...refusedNames].join();
  return `(${prefix}x)=>{"use strict";const {${tools.join()}}=${prefix}x.tools,{${globals}}=${prefix}x.globals;return [\n`;
}

function freePrefix(modules: readonly CompiledModule[]): string {
  let prefix = "þ";
  while (modules.some(({ code }) => code.includes(prefix))) prefix += "þ";
  return prefix;
}
