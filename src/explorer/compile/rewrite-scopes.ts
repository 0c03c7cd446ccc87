/**
 * `for await` and `await using`, which wait without an `await` in sight:
 *
 *     for await (const x of xs) BODY   {const þi1=þf( xs);try{for(;þi1.more(yield þw(3,þi1.next()));){const x =þi1.value; BODY}}
 *                                        catch(þq){þi1.failed=true;throw þq}finally{if(þi1.open)yield*þc(þi1)}}
 *     { await using x = y; BODY }      {const þz=þu();try{ const x =þz.use( y); BODY }
 *                                        catch(þq){þz.fail(þq)}finally{yield*þz.dispose()}}
 */
import type { ForOfStatement, LabeledStatement, VariableDeclaration } from "@babel/types";
import { endOf, isParenthesized, listNodes, startOf } from "../../compiler/ast.ts";
import type { Node } from "../../compiler/ast.ts";
import { declaredNames } from "../../compiler/declarations.ts";
import { iterableName } from "../../compiler/tracing/engine-name.ts";
import { lineBreaks } from "./emitter.ts";
import type { Emitter } from "./emitter.ts";
import type { ModuleContext } from "./module-context.ts";
import { disposingText } from "./rewrite-functions.ts";
import { isReference } from "./shadowing.ts";

/** Whether a loop has to become another statement, and so takes its labels with it. */
export function isWaitingLoop(node: Node): node is ForOfStatement {
  return node.type === "ForOfStatement" && (node.await || isAwaitUsing(node.left));
}

/** Labels belong to the loop inside. Undefined where there is no waiting loop behind them. */
export function rewriteLabeled(
  node: LabeledStatement,
  emitter: Emitter,
  context: ModuleContext,
): string | undefined {
  let body: Node = node;
  while (body.type === "LabeledStatement") body = body.body;
  if (!isWaitingLoop(body)) return undefined;
  return rewriteLoop(body, emitter.source.slice(startOf(node), startOf(body)), emitter, context);
}

export function rewriteLoop(
  node: ForOfStatement,
  labels: string,
  emitter: Emitter,
  context: ModuleContext,
): string {
  const { prefix } = context;
  const head = labels + emitter.source.slice(startOf(node), startOf(node.body));
  const of = emitter.find("of", endOf(node.left));
  // Parentheses around what is looped over are not its own.
  const close = emitter.tokens.start(emitter.tokens.indexFrom(startOf(node.body)) - 1);
  const right = emitter.between(node, emitter.behindToken(of), close);
  const isUsing = isAwaitUsing(node.left);
  const body = emitter.text(node.body);
  const id = context.serial();
  const value = node.await ? `${prefix}i${id}.value` : `${prefix}v${id}`;
  const bound = isUsing
    ? disposingText(
        `const ${nameText(node.left, emitter)}=${prefix}z.use(${value});${body}`,
        context,
      )
    : `${bindingText(node.left, value, emitter)}${body}`;

  const loop = `${prefix}i${id}`;
  const own = ownNamesIn(node);
  if (!node.await) {
    const [zone, from] = own.length === 0 ? ["", right] : [deadZone(own, loop, right), loop];
    const open = `{${zone}${labels}for(const ${value} of ${from})`;
    return `${open}${missing(head, open)}{${bound}}}`;
  }
  const name = iterableName(node.right);
  const site = context.site(node);
  const looped = `${prefix}f(${right}${name === undefined ? "" : `,${JSON.stringify(name)}`})`;
  const zone = own.length === 0 ? `const ${loop}=${looped};` : deadZone(own, loop, looped);
  const open = `{${zone}try{${labels}for(;${loop}.more(yield ${prefix}w(${site},${loop}.next()));)`;
  // A binding on several lines stands behind the loop's head.
  const gap = missing(head, open + (isUsing ? "" : bindingText(node.left, value, emitter)));
  return `${open}{${gap}${bound}}}catch(${prefix}q){${loop}.failed=true;throw ${prefix}q}finally{if(${loop}.open)yield*${prefix}c(${loop})}}`;
}

/** The names that a loop declares, where what it loops over has one of them: there they have no value yet. */
function ownNamesIn({ left, right }: ForOfStatement): readonly string[] {
  if (left.type !== "VariableDeclaration" || left.kind === "var") return [];
  const own = declaredNames(left);
  const isUsed = listNodes(right, () => false).running.some(
    (visit) =>
      visit.node.type === "Identifier" && own.includes(visit.node.name) && isReference(visit),
  );
  return isUsed ? own : [];
}

/** `target` gets a value in the dead zone of names: their declaration is in a `case` that nothing leads to. */
const deadZone = (names: readonly string[], target: string, value: string): string =>
  `let ${target};switch(0){default:${target}=${value};break;case 1:let ${names.join()}}`;

function missing(head: string, written: string): string {
  return "\n".repeat(Math.max(0, lineBreaks(head) - lineBreaks(written)));
}

function bindingText(left: Node, value: string, emitter: Emitter): string {
  return left.type === "VariableDeclaration"
    ? `${emitter.text(left)}=${value};`
    : `(${isParenthesized(left) ? `(${emitter.text(left)})` : emitter.text(left)}=${value});`;
}

function nameText(left: Node, emitter: Emitter): string {
  const [declarator] = left.type === "VariableDeclaration" ? left.declarations : [];
  if (!declarator)
    throw new Error(`Expected a declaration in the head of a loop; found ${left.type}.`);
  return emitter.text(declarator.id);
}

function isAwaitUsing(node: Node): boolean {
  return node.type === "VariableDeclaration" && node.kind === "await using";
}

/** A `using` in a block that waits at its end. */
export function rewriteUsing(
  node: VariableDeclaration,
  emitter: Emitter,
  { prefix }: ModuleContext,
): string {
  const method = node.kind === "await using" ? "use" : "useNow";
  const [first] = node.declarations;
  let text = emitter.breaks(startOf(node), first ? startOf(first) : startOf(node));
  node.declarations.forEach((declarator, index) => {
    const { id, init } = declarator;
    const equals = init ? emitter.behindToken(emitter.find("=", endOf(id))) : endOf(declarator);
    const next = node.declarations[index + 1];
    const value = emitter.between(declarator, equals, endOf(declarator));
    const gap = next ? emitter.breaks(endOf(declarator), startOf(next)) : "";
    text += `${index === 0 ? "const " : ","}${emitter.text(id)}=${prefix}z.${method}(${value})${gap}`;
  });
  return `${text};`;
}
