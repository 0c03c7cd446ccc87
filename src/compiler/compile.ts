/**
 * TypeScript to JavaScript: types are blanked in place, links to the thread and to its tracer are added,
 * and what the module names and exports is written down.
 */
import { listNodes } from "./ast.ts";
import { topLevelDeclarations } from "./declarations.ts";
import { findEarlyError } from "./early-errors.ts";
import { Edits } from "./edits.ts";
import { eraseTypes } from "./erase-types.ts";
import { isErased } from "./erased.ts";
import { listExports, sortExports } from "./exports.ts";
import type { CompileResult, SpecifierSite } from "./module.ts";
import { parseModule } from "./parse.ts";
import { findReferences } from "./references.ts";
import { linkRuntime } from "./runtime.ts";
import { keepSemicolons } from "./semicolons.ts";
import { traceModule } from "./tracing/trace-module.ts";
import { findUnsupported } from "./unsupported.ts";
import { wrapExpressions } from "./wrap-expressions.ts";

export interface CompileOptions {
  /** Whether its code tells a tracer what its async functions do. */
  readonly traced: boolean;
}

/**
 * @param file the cell's file name, `gather.ts`
 * @param source TypeScript that can be run by taking its types off
 */
export function compileModule(
  file: string,
  source: string,
  { traced }: CompileOptions = { traced: true },
): CompileResult {
  const parsed = parseModule(source);
  if (!parsed.ok) return { ok: false, problem: { file, ...parsed.problem } };
  const { program, tokens } = parsed;

  const declarations = topLevelDeclarations(program);
  const nodes = listNodes(program, (visit) => isErased(visit, declarations));

  const named = listExports(program, declarations);

  const problem = findUnsupported(nodes.running) ?? findEarlyError(file, nodes.running, named);
  if (problem) return { ok: false, problem: { file, ...problem } };

  const edits = new Edits(source);
  eraseTypes(nodes, tokens, edits);
  wrapExpressions(nodes.running, tokens, edits);
  keepSemicolons(source, nodes.running, tokens, edits);
  const tracing = traced ? traceModule(file, source, parsed, nodes, edits) : undefined;
  const links = [tracing?.link, linkRuntime(nodes.running, edits)].filter(
    (link) => link !== undefined,
  );
  for (const { line } of links) edits.append(line);

  const { references, sites } = findReferences(nodes.running);
  const exported = sortExports(program, named);
  const { code, mappings } = edits.finish();
  const outputSites = sites.map((site) =>
    moveSite(site, edits.outputOffset(site.start) - site.start),
  );
  let start = code.length - links.reduce((sum, { line }) => sum + line.length + 1, 0);
  for (const { line, site } of links) {
    outputSites.push(moveSite(site, start));
    start += line.length + 1;
  }
  const tasks = tracing?.tasks ?? [];
  const module = { file, code, sites: outputSites, references, ...exported, mappings };
  return { ok: true, module: { ...module, tasks } };
}

function moveSite(site: SpecifierSite, by: number): SpecifierSite {
  return { ...site, start: site.start + by, end: site.end + by };
}
