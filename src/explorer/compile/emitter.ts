/**
 * Writes a syntax tree out again: the source's own text, with other text in the place of some nodes. Text
 * may move on its line and never to another one.
 */
import { endOf, listNodes, startOf } from "../../compiler/ast.ts";
import type { Node, Visit } from "../../compiler/ast.ts";
import type { Program } from "@babel/types";
import { Tokens } from "../../compiler/tokens.ts";
import type { Parents } from "./function-facts.ts";

/** The text for a node; undefined leaves it as it is, but for what is inside. */
export type Rewrite = (node: Node, emitter: Emitter) => string | undefined;

export class Emitter {
  readonly source: string;
  readonly tokens: Tokens;
  readonly nodes: readonly Visit[];
  readonly parents: Parents;
  readonly #children = new Map<Node, Node[]>();
  readonly #rewrite: Rewrite;

  constructor(source: string, program: Program, tokens: readonly unknown[], rewrite: Rewrite) {
    this.source = source;
    this.tokens = new Tokens(source, tokens);
    this.#rewrite = rewrite;
    this.nodes = listNodes(program, () => false).running;
    const parents = new Map<Node, Node | undefined>();
    for (const { node, parent } of this.nodes) {
      parents.set(node, parent);
      if (!parent) continue;
      const siblings = this.#children.get(parent);
      if (siblings) siblings.push(node);
      else this.#children.set(parent, [node]);
    }
    for (const list of this.#children.values()) list.sort((a, b) => startOf(a) - startOf(b));
    this.parents = parents;
  }

  text(node: Node): string {
    return this.#rewrite(node, this) ?? this.between(node, startOf(node), endOf(node));
  }

  /** A stretch of a node's text, with its children written out. */
  between(node: Node, from: number, to: number): string {
    let text = "";
    let done = from;
    for (const child of this.#children.get(node) ?? []) {
      const start = startOf(child);
      if (start < done || endOf(child) > to) continue;
      text += this.source.slice(done, start) + this.text(child);
      done = endOf(child);
    }
    return text + this.source.slice(done, to);
  }

  /** Behind the token that begins at `offset`. */
  behindToken(offset: number): number {
    return this.tokens.end(this.tokens.indexFrom(offset));
  }

  /** Where the first token `word` at `offset` or behind it begins. */
  find(word: string, offset: number): number {
    let index = this.tokens.indexFrom(offset);
    while (index < this.tokens.length && this.tokens.text(index) !== word) index += 1;
    return this.tokens.start(index);
  }

  /** Behind a node's last token that is no semicolon. */
  endWithoutSemicolon(node: Node): number {
    let index = this.tokens.indexFrom(endOf(node)) - 1;
    if (this.tokens.text(index) === ";") index -= 1;
    return this.tokens.end(index);
  }

  /** As many line breaks as there are in a stretch of the source. */
  breaks(from: number, to: number): string {
    return "\n".repeat(lineBreaks(this.source.slice(from, to)));
  }
}

export function lineBreaks(text: string): number {
  return text.match(/\r\n|[\n\r\u2028\u2029]/g)?.length ?? 0;
}
