/**
 * What waits without an `await` in sight: `for await`, and the end of a scope with `await using`. Each is
 * put into a `try` whose `finally` says that the task goes on, since a loop or a scope can be left by
 * `break`, `continue`, `return` and `throw`.
 */
import type { ForOfStatement, VariableDeclaration } from "@babel/types";
import { endOf, startOf } from "../ast.ts";
import type { Node } from "../ast.ts";
import type { Body } from "./bodies.ts";
import { iterableName } from "./engine-name.ts";
import type { HookBindings } from "./free-names.ts";
import type { Writer } from "./writer.ts";

type Parents = ReadonlyMap<Node, Node | undefined>;

export function rewriteLoop(
  node: ForOfStatement,
  parents: Parents,
  names: HookBindings,
  writer: Writer,
): void {
  const isUsing = node.left.type === "VariableDeclaration" && node.left.kind === "await using";
  if (!node.await && !isUsing) return;
  if (node.await) {
    writer.behindWord("of", startOf(node.right), ` ${names.of("iterate")}(${names.task},`);
    const name = iterableName(node.right);
    const end = name === undefined ? ")" : `,${JSON.stringify(name)})`;
    writer.beforeTokenBefore(startOf(node.body), end);
  }
  resumeInside(node.body, isUsing, names, writer);
  resumeBehind(withLabels(node, parents), names, writer);
}

/**
 * A scope is left in the order of its declarations, the last first. So what is declared right behind the
 * last `await using` says that the task begins to wait, without a tick: a plain `using` has none.
 */
export function rewriteAwaitUsing(
  node: VariableDeclaration,
  parents: Parents,
  body: Body,
  names: HookBindings,
  writer: Writer,
): void {
  const scope = parents.get(node);
  switch (scope?.type) {
    case "BlockStatement":
      if (node !== lastOf(scope.body)) return;
      leaveBehind(node, names, writer);
      // The end of a function's body goes on in the `finally` around it.
      if (scope === body.node?.body) return;
      writer.open(scope, "{try");
      writer.close(scope, `finally{${names.of("resume")}(${names.task})}}`);
      return;
    case "ForStatement":
      resumeInside(scope.body, false, names, writer);
      resumeBehind(withLabels(scope, parents), names, writer);
      return;
    default:
    // A module's own scope ends with it; a `case` has none to declare such things in.
  }
}

function lastOf(statements: readonly Node[]): Node | undefined {
  return statements.findLast(
    (statement) => statement.type === "VariableDeclaration" && statement.kind === "await using",
  );
}

function leaveBehind(node: VariableDeclaration, names: HookBindings, writer: Writer): void {
  writer.closeStatement(node, `;using ${names.scope}=${names.of("leaves")}(${names.task});`);
}

/** @param leaves whether the end of each round waits */
function resumeInside(body: Node, leaves: boolean, names: HookBindings, writer: Writer): void {
  const { task } = names;
  const head = `${names.of("resume")}(${task});${leaves ? "try{" : ""}`;
  const end = leaves ? `}finally{${names.of("suspend")}(${task})}` : "";
  if (body.type === "BlockStatement") {
    writer.behindToken(startOf(body), head);
    if (leaves) writer.beforeLastToken(endOf(body), end);
  } else {
    writer.open(body, `{${head}`);
    writer.closeStatement(body, `${end}}`);
  }
}

function resumeBehind(statement: Node, names: HookBindings, writer: Writer): void {
  writer.open(statement, "try{");
  writer.closeStatement(statement, `}finally{${names.of("resume")}(${names.task})}`);
}

/** `continue` finds its loop by the label right before it. */
function withLabels(node: Node, parents: Parents): Node {
  let statement = node;
  for (;;) {
    const parent = parents.get(statement);
    if (parent?.type !== "LabeledStatement") return statement;
    statement = parent;
  }
}
