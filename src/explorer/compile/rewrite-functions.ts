/**
 * Async functions become plain ones that start a generator, so that the engine decides when each goes on:
 *
 *     async function f(a) { BODY }   function f(þ0) {return þa(7,function*(a) { BODY }(þ0))}
 *     async (a) => a                 (þ0)=>þa(7,function*(a) {return ( a)}(þ0))
 *     await x                        (yield þw(8, x))
 *
 * Parameters stay with the body, since they may throw and may share names with it.
 */
import type { AwaitExpression, Function as FunctionNode, ReturnStatement } from "@babel/types";
import type { YieldExpression } from "@babel/types";
import { endOf, isParenthesized, startOf } from "../../compiler/ast.ts";
import type { Emitter } from "./emitter.ts";
import type { ModuleContext } from "./module-context.ts";

export function rewriteFunction(
  node: FunctionNode,
  emitter: Emitter,
  context: ModuleContext,
): string {
  return node.async ? asyncFunction(node, emitter, context) : plainFunction(node, emitter, context);
}

/** A callback may begin anywhere: each function says where it is. */
function plainFunction(node: FunctionNode, emitter: Emitter, context: ModuleContext): string {
  const { body } = node;
  const enter = `${context.prefix}l(${context.site(node)})`;
  const start = startOf(node);
  if (body.type === "BlockStatement") {
    const head = emitter.between(node, start, startOf(body));
    return head + blockText(body, `${enter};`, emitter, context);
  }
  const arrow = arrowEnd(node, emitter);
  const head = emitter.between(node, start, arrow);
  return `${head}(${enter},${emitter.between(node, arrow, endOf(node))})`;
}

function asyncFunction(node: FunctionNode, emitter: Emitter, context: ModuleContext): string {
  const { prefix, facts } = context;
  const isArrow = node.type === "ArrowFunctionExpression";
  const isSimple = node.params.every(({ type }) => type === "Identifier");
  const length = expectedArguments(node);
  const outer = Array.from({ length }, (_, index) => `${prefix}${index}`);
  const rest = `${prefix}r`;
  const self = facts.usesThis.has(node) ? "this" : "undefined";

  let prelude = "";
  if (facts.usesSuper.has(node)) prelude += `const ${prefix}s=(k)=>super[k];`;
  if (facts.keepsArguments.has(node)) prelude += `const ${prefix}arguments=arguments;`;
  if (facts.keepsTarget.has(node)) prelude += `const ${prefix}target=new.target;`;

  const { head, body } = parts(node, emitter, context);
  const inner = `function*${body}`;
  const all = isArrow ? `[${[...outer, `...${rest}`].join()}]` : "arguments";
  const site = context.site(node);
  let started: string;
  if (isSimple) {
    const call = self === "this" ? `.call(${["this", ...outer].join()})` : `(${outer.join()})`;
    started = `${prefix}${node.generator === true ? "g" : "a"}(${site},${inner}${call})`;
  } else if (node.generator === true) {
    started = `${prefix}g(${site},${prefix}p(${inner},${self},${all}))`;
  } else {
    started = `${prefix}b(${site},${inner},${self},${all})`;
  }
  const params = isArrow && !isSimple ? [...outer, `...${rest}`] : outer;
  if (!isArrow) return `${head}(${params.join()}){${prelude}return ${started}}`;
  return prelude === ""
    ? `(${params.join()})=>${started}`
    : `(${params.join()})=>{${prelude}return ${started}}`;
}

/** What stands before an async function's parameters, and the parameters with the body. */
function parts(
  node: FunctionNode,
  emitter: Emitter,
  context: ModuleContext,
): { readonly head: string; readonly body: string } {
  const { tokens } = emitter;
  const start = startOf(node);
  if (node.type === "ArrowFunctionExpression") {
    const paramsStart = emitter.behindToken(start);
    const end = arrowEnd(node, emitter);
    const arrow = tokens.start(tokens.indexFrom(end) - 1);
    const written = emitter.between(node, paramsStart, arrow);
    const [first] = node.params;
    const isBare =
      first?.type === "Identifier" && tokens.text(tokens.indexFrom(paramsStart)) !== "(";
    const params = isBare ? `(${written})` : written;
    if (node.body.type === "BlockStatement") {
      const gap = emitter.source.slice(end, startOf(node.body));
      return { head: "", body: params + gap + blockText(node.body, "", emitter, context) };
    }
    return { head: "", body: `${params}{return (${emitter.between(node, end, endOf(node))})}` };
  }
  const key = "key" in node ? node.key : undefined;
  const named = key ?? ("id" in node ? node.id : undefined);
  const open = emitter.find("(", named ? endOf(named) : start);
  let head = emitter.between(node, start, open);
  // The words before the name.
  const wordsEnd = named ? startOf(named) : open;
  let words = emitter.source.slice(start, wordsEnd);
  for (let index = tokens.indexFrom(start); tokens.start(index) < wordsEnd; index++) {
    const word = tokens.text(index);
    if (word !== "async" && word !== "*") continue;
    const at = tokens.start(index) - start;
    words = words.slice(0, at) + " ".repeat(word.length) + words.slice(at + word.length);
  }
  // What stands above without a semicolon would go on in such a name.
  if (goesOnFromAbove(node) && words.startsWith("     ")) words = `;${words.slice(1)}`;
  head = words + head.slice(wordsEnd - start);
  const params = emitter.between(node, open, startOf(node.body));
  return { head, body: params + blockText(node.body, "", emitter, context) };
}

/** In brackets, or an operator. */
function goesOnFromAbove(node: FunctionNode): boolean {
  if (node.type !== "ClassMethod") return false;
  const { key } = node;
  return node.computed || (key.type === "Identifier" && /^in(?:stanceof)?$/.test(key.name));
}

/** A block, with `opening` behind its directives. */
function blockText(
  node: FunctionNode["body"],
  opening: string,
  emitter: Emitter,
  context: ModuleContext,
): string {
  if (node.type !== "BlockStatement") return emitter.text(node);
  const last = node.directives.at(-1);
  const from = last ? endOf(last) : startOf(node) + 1;
  const directives = emitter.source.slice(startOf(node), from);
  const separator = last && opening !== "" ? ";" : "";
  const inner = emitter.between(node, from, endOf(node) - 1);
  const statements = context.disposing.has(node) ? disposingText(inner, context) : inner;
  return `${directives}${separator}${opening}${statements}}`;
}

/** Statements with `await using` among them; the names are those that `rewrite-scopes.ts` uses. */
export function disposingText(statements: string, { prefix }: ModuleContext): string {
  const list = `${prefix}z`;
  return `const ${list}=${prefix}u();try{${statements}}catch(${prefix}q){${list}.fail(${prefix}q)}finally{yield*${list}.dispose()}`;
}

export function rewriteAwait(
  node: AwaitExpression,
  emitter: Emitter,
  context: ModuleContext,
): string {
  const start = startOf(node);
  const argument = emitter.between(node, emitter.behindToken(start), endOf(node));
  return `(yield ${context.prefix}w(${context.site(node)},${argument}))`;
}

/** Of an async generator. */
export function rewriteYield(
  node: YieldExpression,
  emitter: Emitter,
  context: ModuleContext,
): string {
  const { prefix } = context;
  const site = context.site(node);
  let from = emitter.behindToken(startOf(node));
  if (!node.argument) return `(yield ${prefix}y(${site}))`;
  if (!node.delegate)
    return `(yield ${prefix}y(${site},${emitter.between(node, from, endOf(node))}))`;
  from = emitter.behindToken(emitter.find("*", from));
  return `(yield* ${prefix}d(${site},${emitter.between(node, from, endOf(node))}))`;
}

/** Of an async generator: it waits for what it returns. */
export function rewriteReturn(
  node: ReturnStatement,
  emitter: Emitter,
  context: ModuleContext,
): string {
  const from = emitter.behindToken(startOf(node));
  const value = emitter.between(node, from, emitter.endWithoutSemicolon(node));
  const { argument } = node;
  const isList = argument?.type === "SequenceExpression" && !isParenthesized(argument);
  return `return (yield ${context.prefix}w(${context.site(node)},${isList ? `(${value})` : value}));`;
}

/** https://tc39.es/ecma262/#sec-static-semantics-expectedargumentcount */
function expectedArguments(node: FunctionNode): number {
  const open = node.params.findIndex(
    ({ type }) => type === "AssignmentPattern" || type === "RestElement",
  );
  return open === -1 ? node.params.length : open;
}

/** Behind the `=>` of an arrow function. */
function arrowEnd(node: FunctionNode, emitter: Emitter): number {
  const last = node.params.at(-1);
  return emitter.behindToken(emitter.find("=>", last ? endOf(last) : startOf(node)));
}
