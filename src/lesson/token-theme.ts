/**
 * TextMate scopes to the classes of `src/styles/code.css`, as a Shiki theme. A theme's colours stand in
 * for class names, since a colour is all that a theme can give: `classOfColor` turns them back.
 */
import type { ThemeRegistrationRaw } from "shiki/core";
import { tokenClass, type TokenClass, type TokenKind } from "../styles/token-class.ts";

/** In the order of their numbers, from 1; 0 is text without a class. */
export const tokenClasses: readonly TokenClass[] = Object.values(tokenClass);

/** In the order of `tokenClass`. The more special scope wins, as in any theme. */
const scopes: Readonly<Record<TokenKind, readonly string[]>> = {
  keyword: [
    "keyword",
    "storage",
    "keyword.operator.new",
    "keyword.operator.expression",
    "keyword.operator.logical.python",
    "punctuation.definition.keyword",
  ],
  string: ["string", "punctuation.definition.string"],
  number: ["constant.numeric", "storage.type.numeric"],
  constant: [
    "constant.language",
    "constant.character.escape",
    "support.constant",
    "variable.language.this",
    "variable.language.super",
  ],
  comment: ["comment", "punctuation.definition.comment", "string.quoted.docstring"],
  function: ["entity.name.function", "support.function", "meta.function-call.generic"],
  variable: ["variable", "meta.definition.variable", "meta.template.expression"],
  property: [
    "variable.other.property",
    "variable.other.object.property",
    "variable.other.constant.property",
    "variable.object.property",
    "support.variable.property",
    "meta.object-literal.key",
    "support.type.property-name",
    "entity.other.attribute-name",
  ],
  type: [
    "entity.name.type",
    "entity.name.class",
    "entity.other.inherited-class",
    "support.type",
    "support.class",
    "entity.name.tag",
  ],
  operator: ["keyword.operator", "storage.type.function.arrow"],
  punctuation: [
    "punctuation",
    "meta.brace",
    "keyword.operator.type.annotation",
    "keyword.operator.optional",
    "punctuation.definition.template-expression",
  ],
  regexp: [
    "string.regexp",
    "string.regexp punctuation",
    "string.regexp punctuation.definition.string",
    "string.regexp punctuation.definition.character-class",
    "string.regexp keyword",
    "string.regexp keyword.operator",
    "string.regexp constant",
    "constant.other.character-class",
  ],
};

/**
 * Whether what follows a token is a class by its place: TextMate grammars take `Foo` in `new Foo()` for a
 * function, the editor's does not.
 * @param text of the token before, space aside
 */
export function isBeforeClass(text: string): boolean {
  return /(?:^|\s)new$/.test(text.trim());
}

function colorOf(number: number): string {
  return `#${number.toString(16).padStart(6, "0")}`;
}

/** Undefined for text without a class. */
export function classOfColor(color: string | undefined): TokenClass | undefined {
  return color === undefined ? undefined : tokenClasses[Number.parseInt(color.slice(1, 7), 16) - 1];
}

export const tokenTheme: ThemeRegistrationRaw = {
  name: "interleave",
  type: "light",
  fg: colorOf(0),
  bg: "#ffffff",
  settings: [
    { settings: { foreground: colorOf(0), background: "#ffffff" } },
    ...Object.values(scopes).map((scope, index) => ({
      scope: [...scope],
      settings: { foreground: colorOf(index + 1) },
    })),
  ],
};
