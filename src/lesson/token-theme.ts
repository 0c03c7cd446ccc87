/**
 * TextMate scopes to the classes of `src/styles/code.css`, as a Shiki theme. A theme's colours stand in
 * for class names, since a colour is all that a theme can give: `token-classes.ts` turns them back.
 */
import type { ThemeRegistrationRaw } from "shiki/core";

/** In the order of their numbers; 0 is text without a class. */
export const tokenClasses = [
  "tok-keyword",
  "tok-string",
  "tok-number",
  "tok-constant",
  "tok-comment",
  "tok-function",
  "tok-variable",
  "tok-property",
  "tok-type",
  "tok-operator",
  "tok-punctuation",
  "tok-regexp",
] as const;
export type TokenClass = (typeof tokenClasses)[number];

/** The more special scope wins, as in any theme. */
const scopes: Readonly<Record<TokenClass, readonly string[]>> = {
  "tok-keyword": [
    "keyword",
    "storage",
    "keyword.operator.new",
    "keyword.operator.expression",
    "keyword.operator.logical.python",
    "punctuation.definition.keyword",
  ],
  "tok-string": ["string", "punctuation.definition.string"],
  "tok-number": ["constant.numeric", "storage.type.numeric"],
  "tok-constant": [
    "constant.language",
    "constant.character.escape",
    "support.constant",
    "variable.language.this",
    "variable.language.super",
  ],
  "tok-comment": ["comment", "punctuation.definition.comment", "string.quoted.docstring"],
  "tok-function": ["entity.name.function", "support.function", "meta.function-call.generic"],
  "tok-variable": ["variable", "meta.definition.variable", "meta.template.expression"],
  "tok-property": [
    "variable.other.property",
    "variable.other.object.property",
    "variable.other.constant.property",
    "variable.object.property",
    "support.variable.property",
    "meta.object-literal.key",
    "support.type.property-name",
    "entity.other.attribute-name",
  ],
  "tok-type": [
    "entity.name.type",
    "entity.name.class",
    "entity.other.inherited-class",
    "support.type",
    "support.class",
    "entity.name.tag",
  ],
  "tok-operator": ["keyword.operator", "storage.type.function.arrow"],
  "tok-punctuation": [
    "punctuation",
    "meta.brace",
    "keyword.operator.type.annotation",
    "keyword.operator.optional",
    "punctuation.definition.template-expression",
  ],
  "tok-regexp": [
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
    ...tokenClasses.map((name, index) => ({
      scope: [...scopes[name]],
      settings: { foreground: colorOf(index + 1) },
    })),
  ],
};
