/** One module, as the function of a program that the explorer starts. */
import { parse } from "@babel/parser";
import type { Function as FunctionNode, Program } from "@babel/types";
import { listNodes, nameOf, positionOf } from "../../compiler/ast.ts";
import type { Node } from "../../compiler/ast.ts";
import { boundIdentifiers } from "../../compiler/declarations.ts";
import type { CompiledModule } from "../../compiler/module.ts";
import { originalPosition } from "../../compiler/position.ts";
import { taskName } from "../../compiler/tracing/task-name.ts";
import { Emitter } from "./emitter.ts";
import { controlledNames, refusedNames, undeclaredWrite } from "./explorable.ts";
import type { NotExplorable, Site } from "./explorable.ts";
import { functionFacts, isFunction } from "./function-facts.ts";
import type { Parents } from "./function-facts.ts";
import type { ModuleContext } from "./module-context.ts";
import {
  disposingText,
  rewriteAwait,
  rewriteFunction,
  rewriteReturn,
  rewriteYield,
} from "./rewrite-functions.ts";
import { readLinks, rewriteLink } from "./rewrite-links.ts";
import { isWaitingLoop, rewriteLabeled, rewriteLoop, rewriteUsing } from "./rewrite-scopes.ts";
import { findGlobals, findReferencesTo } from "./shadowing.ts";

export interface RewrittenModule {
  /** An object literal: `{ file, waits, needs, stars, reads, writes, site, body }`. */
  readonly code: string;
  /** Files and libraries that it imports. */
  readonly needs: readonly string[];
}

export type RewriteResult =
  | { readonly ok: true; readonly module: RewrittenModule }
  | { readonly ok: false; readonly problem: NotExplorable };

/** Names that the engine gives a program. */
const given: ReadonlySet<string> = new Set([...controlledNames, ...refusedNames]);

/**
 * @param module compiled without tracing
 * @param prefix begins every name of ours
 * @param sites gets the places that the code names
 */
export function rewriteModule(
  module: CompiledModule,
  prefix: string,
  sites: Site[],
): RewriteResult {
  const { program, tokens } = parsed(module);
  const parents: Parents = new Map(
    listNodes(program, () => false).running.map(({ node, parent }) => [node, parent]),
  );
  const links = readLinks(program, prefix);
  const references = findReferencesTo(new Set(links.imports.keys()), program);
  const nodes = listNodes(program, () => false).running;
  const facts = functionFacts(nodes, parents);
  const globals = findGlobals(program);
  const listed = nodes.map(({ node }) => node);
  const writes = findGlobalWrites(listed, globals);
  const problem = facts.problem ?? findRefused(listed) ?? findGivenWrite(writes);
  if (problem) return { ok: false, problem: placed(module, problem.node, problem.because) };

  const disposing = new Set<Node>();
  for (const { node, parent } of nodes) {
    if (node.type !== "VariableDeclaration" || node.kind !== "await using" || !parent) continue;
    if (parent.type === "BlockStatement" || parent.type === "Program") disposing.add(parent);
    else if (parent.type !== "ForOfStatement") {
      const because = "`await using` stands in the head of a loop or in a `switch`";
      return { ok: false, problem: placed(module, node, because) };
    }
  }

  let serial = 0;
  const context: ModuleContext = {
    prefix,
    facts,
    disposing,
    serial: () => ++serial,
    site(node) {
      const around = isFunction(node) ? node : functionAround(node, parents);
      const name = around ? taskName(around, (of) => parents.get(of)) : module.file;
      const position = originalPosition(module, positionOf(node));
      return sites.push({ file: module.file, ...position, name }) - 1;
    },
    imported: (node) =>
      node.type === "Identifier" && references.has(node) ? links.imports.get(node.name) : undefined,
    inAsyncGenerator(node) {
      const around = functionAround(node, parents);
      return around?.async === true && around.generator === true;
    },
  };

  const emitter = new Emitter(module.code, program, tokens, (node, at) =>
    rewritten(node, at, context),
  );
  const waits = nodes.some(({ node }) => isWaiting(node) && !functionAround(node, parents));
  const inner = emitter.between(program, 0, module.code.length).replace(/^#!/, "//");
  const getters = `{__proto__:null${links.exported === "" ? "" : `,${links.exported}`}}`;
  const statements = `${prefix}e(${getters});${inner}\n`;
  const body = disposing.has(program) ? disposingText(statements, context) : statements;
  const params = [`${prefix}e`, ...links.needs.map((_, index) => `${prefix}i${index}_`)];
  const facets = {
    file: module.file,
    waits,
    needs: links.needs,
    stars: links.stars,
    reads: [...globals.keys()].filter((name) => !given.has(name)),
    writes: writes.map((node) => ({
      name: nameOf(node),
      line: originalPosition(module, positionOf(node)).line,
    })),
    site: sites.push({ file: module.file, line: 1, column: 1, name: module.file }) - 1,
  };
  const code = `{...${JSON.stringify(facets)},body:function${waits ? "*" : ""}(${params.join()}){${body}}}`;
  return { ok: true, module: { code, needs: links.needs } };
}

function parsed(module: CompiledModule): {
  readonly program: Program;
  readonly tokens: readonly unknown[];
} {
  const { program, tokens } = parse(module.code, {
    sourceType: "module",
    tokens: true,
    attachComment: false,
    errorRecovery: false,
  });
  return { program, tokens: tokens ?? [] };
}

function rewritten(node: Node, emitter: Emitter, context: ModuleContext): string | undefined {
  const { prefix, facts } = context;
  if (isFunction(node)) return rewriteFunction(node, emitter, context);
  switch (node.type) {
    case "AwaitExpression":
      return rewriteAwait(node, emitter, context);
    case "YieldExpression":
      return context.inAsyncGenerator(node) ? rewriteYield(node, emitter, context) : undefined;
    case "ReturnStatement":
      return node.argument && context.inAsyncGenerator(node)
        ? rewriteReturn(node, emitter, context)
        : undefined;
    case "MetaProperty":
      return facts.renamedTargets.has(node) ? `${prefix}target` : undefined;
    case "LabeledStatement":
      return rewriteLabeled(node, emitter, context);
    case "ForOfStatement":
      return isWaitingLoop(node) ? rewriteLoop(node, "", emitter, context) : undefined;
    case "BlockStatement": {
      if (!context.disposing.has(node)) return undefined;
      const inner = emitter.between(node, (node.start ?? 0) + 1, (node.end ?? 0) - 1);
      return `{${disposingText(inner, context)}}`;
    }
    case "VariableDeclaration": {
      const around = emitter.parents.get(node);
      const isUsing = node.kind === "using" || node.kind === "await using";
      return isUsing && around && context.disposing.has(around)
        ? rewriteUsing(node, emitter, context)
        : undefined;
    }
    case "ExpressionStatement": {
      const text = emitter.between(node, node.start ?? 0, node.end ?? 0);
      // Without a semicolon before it, a bracket of ours would go on from the line above.
      return text.startsWith("(") &&
        emitter.source[node.start ?? 0] !== "(" &&
        isListed(node, emitter)
        ? `;${text}`
        : text;
    }
    case "Identifier": {
      if (facts.renamedArguments.has(node)) return `${prefix}arguments`;
      const imported = context.imported(node);
      if (imported === undefined) return undefined;
      const parent = emitter.parents.get(node);
      // Called by itself, and not as a method of the module.
      const isCalled =
        ((parent?.type === "CallExpression" || parent?.type === "OptionalCallExpression") &&
          parent.callee === node) ||
        (parent?.type === "TaggedTemplateExpression" && parent.tag === node);
      return isCalled ? `(0,${imported})` : imported;
    }
    case "ObjectProperty": {
      const { key, value } = node;
      if (!node.shorthand || key.type !== "Identifier") return undefined;
      if (value.type !== "Identifier") return emitter.text(value);
      const text = emitter.text(value);
      return text === value.name ? text : `${key.name}:${text}`;
    }
    case "MemberExpression":
      return facts.movedSupers.has(node)
        ? `${prefix}s(${superKey(node.property, node.computed, emitter)})`
        : undefined;
    case "CallExpression":
    case "OptionalCallExpression": {
      const { callee } = node;
      if (callee.type !== "MemberExpression" || !facts.movedSupers.has(callee)) return undefined;
      const open = emitter.behindToken(emitter.find("(", callee.end ?? 0));
      const args = emitter.between(node, open, node.end ?? 0);
      const dot = node.type === "OptionalCallExpression" ? "?." : ".";
      return `${emitter.text(callee)}${dot}call(this${node.arguments.length > 0 ? "," : ""}${args}`;
    }
    default:
      return rewriteLink(node, emitter, prefix);
  }
}

function superKey(property: Node, computed: boolean, emitter: Emitter): string {
  if (computed || property.type !== "Identifier") return emitter.text(property);
  return JSON.stringify(property.name);
}

function isListed(node: Node, emitter: Emitter): boolean {
  const parent = emitter.parents.get(node);
  return /^(?:Program|BlockStatement|StaticBlock|SwitchCase)$/.test(parent?.type ?? "");
}

function isWaiting(node: Node): boolean {
  return (
    node.type === "AwaitExpression" ||
    isWaitingLoop(node) ||
    (node.type === "VariableDeclaration" && node.kind === "await using")
  );
}

/** The function whose body or parameters a node runs in; undefined for the module's own code. */
function functionAround(node: Node, parents: Parents): FunctionNode | undefined {
  let child = node;
  for (let at = parents.get(node); at; child = at, at = parents.get(at)) {
    if (isFunction(at) && !("key" in at && at.key === child)) return at;
  }
  return undefined;
}

/** What no binding of ours can stand in the way of. */
function findRefused(
  nodes: readonly Node[],
): { readonly node: Node; readonly because: string } | undefined {
  for (const node of nodes) {
    if (
      node.type === "MemberExpression" &&
      node.object.type === "Identifier" &&
      node.object.name === "Array" &&
      node.property.type === "Identifier" &&
      node.property.name === "fromAsync"
    ) {
      return { node, because: "it uses `Array.fromAsync`, whose promises are the platform’s own" };
    }
    if (node.type === "CallExpression" && node.callee.type === "Identifier") {
      if (node.callee.name === "eval") return { node, because: "it uses `eval`" };
    }
  }
  return undefined;
}

/** @returns the written names that the module binds nowhere */
function findGlobalWrites(
  nodes: readonly Node[],
  globals: ReadonlyMap<string, ReadonlySet<Node>>,
): readonly Node[] {
  return nodes.flatMap((node) => {
    const assigned = assignedBy(node);
    const targets = assigned ? boundIdentifiers(assigned) : [];
    return targets.filter((target) => globals.get(nameOf(target))?.has(target) === true);
  });
}

/** What the engine gives is constant to the program, and on the platform it is not. */
function findGivenWrite(
  writes: readonly Node[],
): { readonly node: Node; readonly because: string } | undefined {
  const node = writes.find((written) => given.has(nameOf(written)));
  return node && { node, because: undeclaredWrite(nameOf(node)) };
}

function assignedBy(node: Node): Node | undefined {
  switch (node.type) {
    case "AssignmentExpression":
    case "ForInStatement":
    case "ForOfStatement":
      return node.left;
    case "UpdateExpression":
      return node.argument;
    default:
      return undefined;
  }
}

function placed(module: CompiledModule, node: Node, because: string): NotExplorable {
  return { file: module.file, ...originalPosition(module, positionOf(node)), because };
}
