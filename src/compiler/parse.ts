/** TypeScript to a syntax tree, or the sentence that says why it is none. */
import { parse } from "@babel/parser";
import type { ParserOptions, ParserPlugin } from "@babel/parser";
import type { File, Program } from "@babel/types";
import { listNodes, positionOf } from "./ast.ts";
import type { Position } from "./module.ts";
import { describeSyntaxError } from "./syntax-error.ts";
import { Tokens } from "./tokens.ts";

export interface ParsedModule {
  readonly program: Program;
  readonly tokens: Tokens;
}

export type ParseResult =
  | ({ readonly ok: true } & ParsedModule)
  | { readonly ok: false; readonly problem: Position & { readonly message: string } };

/** Decorators and `accessor` are parsed so that `unsupported.ts` can say more than "unexpected token". */
const plugins: readonly ParserPlugin[] = ["typescript", "decorators", "decoratorAutoAccessors"];

export function parseModule(source: string): ParseResult {
  let file: File;
  try {
    file = parse(source, options(plugins));
  } catch (error) {
    return { ok: false, problem: describeSyntaxError(error, source, findJsx(source)) };
  }
  return { ok: true, program: file.program, tokens: new Tokens(source, file.tokens ?? []) };
}

function options(plugins: readonly ParserPlugin[]): ParserOptions {
  return {
    sourceType: "module",
    plugins: [...plugins],
    tokens: true,
    attachComment: false,
    errorRecovery: false,
  };
}

/** Where the first tag stands, in a source that does not parse for the one reason that it is JSX. */
function findJsx(source: string): Position | undefined {
  if (!/<\/|\/>/.test(source)) return undefined;
  try {
    const file = parse(source, options([...plugins, "jsx"]));
    const { running } = listNodes(file.program, () => false);
    const tag = running.find(
      ({ node }) => node.type === "JSXElement" || node.type === "JSXFragment",
    );
    return tag && positionOf(tag.node);
  } catch {
    // Not JSX either: the first error is the one to tell.
    return undefined;
  }
}
