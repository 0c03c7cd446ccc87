/** A rejected `await` goes on in a `catch` or a `finally`, without passing what stands behind the `await`. */
import type { CatchClause, TryStatement } from "@babel/types";
import { startOf } from "../ast.ts";
import type { HookBindings } from "./free-names.ts";
import type { Writer } from "./writer.ts";

export function rewriteTry(node: TryStatement, names: HookBindings, writer: Writer): void {
  if (node.handler) rewriteCatch(node.handler, names, writer);
  if (node.finalizer) {
    writer.behindToken(startOf(node.finalizer), `${names.of("resume")}(${names.task});`);
  }
}

/**
 * A pattern would take the message out of an error before that is the engine's own again, so it becomes
 * a declaration of its own: `catch (e) { caught(t, e); let { message } = e; { … } }`. The author's `)` is
 * left in a comment.
 */
function rewriteCatch({ param, body }: CatchClause, names: HookBindings, writer: Writer): void {
  const { task, error } = names;
  if (!param) {
    writer.behindToken(startOf(body), `${names.of("resume")}(${task});`);
    return;
  }
  const caught = names.of("caught");
  if (param.type === "Identifier") {
    writer.behindToken(startOf(body), `${caught}(${task},${param.name});`);
    return;
  }
  writer.open(param, `${error}){${caught}(${task},${error});let `);
  writer.close(param, `=${error};`);
  writer.beforeTokenBefore(startOf(body), "/*");
  writer.behindWord(")", startOf(body), "*/");
  writer.closeStatement(body, "}");
}
