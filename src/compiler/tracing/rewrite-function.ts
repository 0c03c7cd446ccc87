/** The body of an async function or generator: its task begins before it and ends behind it. */
import type { Function as FunctionNode, ReturnStatement } from "@babel/types";
import { endOf, isParenthesized, startOf } from "../ast.ts";
import type { Body } from "./bodies.ts";
import type { HookBindings } from "./free-names.ts";
import type { Writer } from "./writer.ts";

export interface TracedFunction {
  /** Its number in `CompiledModule.tasks`. */
  readonly site: number;
  /** A `finally` in it may take a `return` back: then what counts is that the body came to its end. */
  readonly forgets: boolean;
  /** The hook that its task begins with. */
  readonly enters: "enter" | "enterGenerator" | "enterDisposer";
}

export function rewriteFunction(
  node: FunctionNode,
  { site, forgets, enters }: TracedFunction,
  names: HookBindings,
  writer: Writer,
): void {
  const { task, error } = names;
  const enter = names.of(enters);
  const fails = names.of("fails");
  const exit = names.of("exit");
  const begin = `const ${task}=${enter}(${site});try{`;
  const end = `}catch(${error}){throw ${fails}(${task},${error})}finally{${exit}(${task})}`;

  if (node.body.type !== "BlockStatement") {
    // `=>` before the body, and the parentheses around it, are nobody's own.
    writer.behindWord("=>", startOf(node.body), `{${begin}return ${names.of("returns")}(${task},`);
    writer.close(node, `)${end}}`);
    return;
  }
  const { directives, body } = node.body;
  const [first] = body;
  if (directives.length === 0) writer.behindToken(startOf(node.body), begin);
  else if (first !== undefined) writer.open(first, begin, Infinity);
  else writer.beforeLastToken(endOf(node.body), `;${begin}`);
  const forget = forgets && node.generator !== true ? `;${names.of("returns")}(${task});` : "";
  writer.beforeLastToken(endOf(node.body), forget + end);
}

export function rewriteReturn(
  node: ReturnStatement,
  body: Body,
  names: HookBindings,
  writer: Writer,
): void {
  const { argument } = node;
  // A generator's bare `return` does not wait, and one with a value does.
  if (body.kind === "generator" && !argument) return;
  const hook = names.of(body.kind === "generator" ? "returnsLate" : "returns");
  const opening = ` ${hook}(${names.task}`;
  if (!argument) {
    writer.behindToken(startOf(node), `${opening})`);
    return;
  }
  const isList = argument.type === "SequenceExpression" && !isParenthesized(argument);
  writer.behindToken(startOf(node), isList ? `${opening},(` : `${opening},`);
  writer.close(node, isList ? "))" : ")");
}
