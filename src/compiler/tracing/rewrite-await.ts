/** `await` and `yield`: the task leaves its thread before them and has it again behind them. */
import type { AwaitExpression, YieldExpression } from "@babel/types";
import { startOf } from "../ast.ts";
import type { HookBindings } from "./free-names.ts";
import type { Writer } from "./writer.ts";

export function rewriteAwait(node: AwaitExpression, names: HookBindings, writer: Writer): void {
  writer.open(node, `${names.of("resume")}(${names.task},`);
  writer.behindToken(startOf(node), ` ${names.of("suspend")}(${names.task},`);
  writer.close(node, "))");
}

export function rewriteYield(node: YieldExpression, names: HookBindings, writer: Writer): void {
  const { task } = names;
  writer.open(node, `${names.of("yielded")}(${task},`);
  if (!node.argument) {
    writer.behindToken(startOf(node), ` ${names.of("yields")}(${task}))`);
  } else if (node.delegate) {
    writer.behindToken(writer.find("*", startOf(node)), ` ${names.of("delegate")}(${task},`);
    writer.close(node, "))");
  } else {
    writer.behindToken(startOf(node), ` ${names.of("yields")}(${task},`);
    writer.close(node, "))");
  }
}
