/** Places for insertions, found by tokens: parentheses and blanked types around a node are not part of it. */
import { endOf, startOf } from "../ast.ts";
import type { Node } from "../ast.ts";
import type { Edits } from "../edits.ts";
import type { Tokens } from "../tokens.ts";
import { marked } from "./marks.ts";

export interface Writer {
  /** In front of a node; `reach`: where what is opened closes. */
  open(node: Node, text: string, reach?: number): void;
  /** Behind a node's last character that is left. */
  close(node: Node, text: string): void;
  /** Behind a statement, its semicolon included. */
  closeStatement(node: Node, text: string): void;
  /** Behind the token that begins at `offset`. */
  behindToken(offset: number, text: string): void;
  /** In front of the token that ends at `end`. */
  beforeLastToken(end: number, text: string): void;
  /** Behind the last token `word` before `offset`. */
  behindWord(word: string, offset: number, text: string): void;
  /** In front of the last token before `offset`. */
  beforeTokenBefore(offset: number, text: string): void;
  /** Where the first token behind `offset` that reads `word` begins. */
  find(word: string, offset: number): number;
}

/** @param text of the source's length, with types blank */
export function createWriter(text: string, tokens: Tokens, edits: Edits): Writer {
  /** Index of the last token before `offset` of which something is left. */
  function lastLeft(offset: number): number {
    let index = tokens.indexFrom(offset) - 1;
    // A blanked token's place may hold a semicolon that keeps the statement from going on.
    while (index > 0 && isGone(index)) index -= 1;
    return index;
  }

  function isGone(index: number): boolean {
    const left = text[tokens.start(index)];
    return left === " " || (left === ";" && tokens.text(index) !== ";");
  }

  return {
    open(node, opening, reach = endOf(node)) {
      edits.insertBefore(startOf(node), marked(opening), reach);
    },
    close(node, closing) {
      let index = lastLeft(endOf(node));
      if (tokens.text(index) === ";") index = lastLeft(tokens.start(index));
      edits.insertAfter(tokens.end(index), marked(closing), startOf(node));
    },
    closeStatement(node, closing) {
      edits.insertAfter(tokens.end(lastLeft(endOf(node))), marked(closing), startOf(node));
    },
    behindToken(offset, inserted) {
      edits.insertAfter(tokens.end(tokens.indexFrom(offset)), marked(inserted), offset);
    },
    beforeLastToken(end, inserted) {
      edits.insertBefore(tokens.start(tokens.indexFrom(end) - 1), marked(inserted), end);
    },
    behindWord(word, offset, inserted) {
      let index = tokens.indexFrom(offset) - 1;
      while (index >= 0 && tokens.text(index) !== word) index -= 1;
      edits.insertAfter(tokens.end(index), marked(inserted), tokens.start(index));
    },
    beforeTokenBefore(offset, inserted) {
      const start = tokens.start(lastLeft(offset));
      edits.insertBefore(start, marked(inserted), start);
    },
    find(word, offset) {
      let index = tokens.indexFrom(offset);
      while (index < tokens.length && tokens.text(index) !== word) index += 1;
      return tokens.start(index);
    },
  };
}
