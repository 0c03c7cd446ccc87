/**
 * Rewrites a module so that it tells its thread's tracer when its async functions begin, wait, go on and
 * end. All of it are insertions, each on one line and between marks, that change no value, no order and
 * no number of ticks:
 *
 *     async function f(a) { BODY }    async function f(a) { const t = enter(3); try { BODY }
 *                                       catch (e) { throw fails(t, e) } finally { exit(t) } }
 *     await x                         resume(t, await suspend(t, x))
 *     return x                        return returns(t, x)
 *     catch (e) {                     catch (e) { caught(t, e);
 *     finally {                       finally { resume(t);
 *
 * `docs/tracing.md` tells why each is as it is.
 */
import type { Function as FunctionNode, Program } from "@babel/types";
import { positionOf } from "../ast.ts";
import type { Node, Nodes, Visit } from "../ast.ts";
import type { Edits } from "../edits.ts";
import type { TaskSite } from "../module.ts";
import type { ParsedModule } from "../parse.ts";
import type { AppendedImport } from "../runtime.ts";
import { findBodies } from "./bodies.ts";
import type { Body } from "./bodies.ts";
import { findClashes } from "./clashes.ts";
import { freeNames } from "./free-names.ts";
import type { HookBindings } from "./free-names.ts";
import { hookNames, traceTarget } from "./hooks.ts";
import { hasMarks, marked } from "./marks.ts";
import { rewriteLoop, rewriteAwaitUsing } from "./rewrite-scopes.ts";
import { rewriteFunction, rewriteReturn } from "./rewrite-function.ts";
import { rewriteAwait, rewriteYield } from "./rewrite-await.ts";
import { rewriteTry } from "./rewrite-try.ts";
import { createWriter } from "./writer.ts";
import type { Writer } from "./writer.ts";
import { disposerName, taskName } from "./task-name.ts";

export interface Tracing {
  /** Its functions, by the numbers that the code gives them; the module itself is the first. */
  readonly tasks: readonly TaskSite[];
  readonly link: AppendedImport;
}

/**
 * @param edits after types are blank and semicolons are in their places
 * @returns undefined for a source that cannot be traced
 */
export function traceModule(
  file: string,
  source: string,
  { program, tokens }: ParsedModule,
  nodes: Nodes,
  edits: Edits,
): Tracing | undefined {
  if (hasMarks(source)) return undefined;
  const names = freeNames(source);
  const writer = createWriter(edits.inPlace(), tokens, edits);
  const bodies = findBodies(nodes.running);
  const clashes = findClashes(nodes.running, bodies);
  const parents = new Map(nodes.running.map(({ node, parent }) => [node, parent]));
  const taken = takenReturns(nodes.running, bodies);
  const tasks: TaskSite[] = [{ kind: "module", name: file, line: 1, column: 1 }];

  for (const { node, parent } of nodes.running) {
    const within = bodies.get(node);
    const body = within?.node && clashes.has(within.node) ? undefined : within;
    switch (node.type) {
      case "FunctionDeclaration":
      case "FunctionExpression":
      case "ArrowFunctionExpression":
      case "ObjectMethod":
      case "ClassMethod":
      case "ClassPrivateMethod":
        if (!node.async || clashes.has(node)) break;
        tasks.push(
          rewriteTask(
            node,
            taskName(node, (of) => parents.get(of)),
            {
              site: tasks.length,
              forgets: taken.has(node),
              names,
              writer,
            },
          ),
        );
        break;
      case "AwaitExpression":
        if (body !== undefined) rewriteAwait(node, names, writer);
        break;
      case "YieldExpression":
        if (body?.kind === "generator") rewriteYield(node, names, writer);
        break;
      case "ReturnStatement":
        if (body !== undefined) rewriteReturn(node, body, names, writer);
        break;
      case "TryStatement":
        if (body !== undefined) rewriteTry(node, names, writer);
        break;
      case "ForOfStatement":
        if (body !== undefined) rewriteLoop(node, parents, names, writer);
        break;
      case "VariableDeclaration":
        if (body !== undefined && parent !== undefined && node.kind === "await using") {
          rewriteAwaitUsing(node, parents, body, names, writer);
        }
        break;
      default:
    }
  }
  return { tasks, link: linkTracer(file, program, names, writer) };
}

function rewriteTask(
  node: FunctionNode,
  name: string,
  { site, forgets, names, writer }: RewriteOptions,
): TaskSite {
  const kind = node.generator === true ? "generator" : "async";
  const enters =
    kind === "generator" ? "enterGenerator" : name === disposerName ? "enterDisposer" : "enter";
  rewriteFunction(node, { site, forgets, enters }, names, writer);
  return { kind, name, ...positionOf(node) };
}

interface RewriteOptions {
  readonly site: number;
  readonly forgets: boolean;
  readonly names: HookBindings;
  readonly writer: Writer;
}

/** Functions in which a `finally` may take a `return` back. */
function takenReturns(
  nodes: readonly Visit[],
  bodies: ReadonlyMap<Node, Body | undefined>,
): ReadonlySet<Node> {
  const functions = new Set<Node>();
  for (const { node } of nodes) {
    const body = bodies.get(node);
    if (node.type === "TryStatement" && node.finalizer && body?.node) functions.add(body.node);
  }
  return functions;
}

/** The module's own task, and the names that it calls. The import is hoisted; the rest runs first of all. */
function linkTracer(
  file: string,
  program: Program,
  names: HookBindings,
  writer: Writer,
): AppendedImport {
  const enter = names.of("enterModule");
  const exit = names.of("exit");
  const hooks = [...names.used].map((hook) => `${hookNames[hook]}:${names.of(hook)}`);
  const start = `const {${hooks.join(",")}}=${names.file}(${JSON.stringify(file)}),${names.task}=${enter}();`;
  const first = program.directives[0] ?? program.body[0];
  // What a scope waits for at its end comes after all code: the thread ends that task with the module.
  const waitsAtEnd = program.body.some(
    (node) => node.type === "VariableDeclaration" && node.kind === "await using",
  );
  const end = waitsAtEnd ? "" : `;${exit}(${names.task});`;
  let head = "";
  if (first === undefined) head = marked(start + end);
  else {
    writer.open(first, start, Infinity);
    head = marked(end);
  }
  const literal = JSON.stringify(traceTarget);
  const opening = `${head} import { trace as ${names.file} } from `;
  return {
    line: `${opening}${literal};`,
    site: { start: opening.length, end: opening.length + literal.length, target: traceTarget },
  };
}
