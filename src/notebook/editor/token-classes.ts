/** The classes of code's tokens, as Shiki writes them at build time (`src/styles/code.css`). */
import { tagHighlighter, tags as t } from "@lezer/highlight";

export const tokenClasses = tagHighlighter([
  { tag: t.keyword, class: "tok-keyword" },
  { tag: [t.string, t.character], class: "tok-string" },
  { tag: t.special(t.string), class: "tok-string" },
  { tag: t.regexp, class: "tok-regexp" },
  { tag: t.escape, class: "tok-constant" },
  { tag: t.number, class: "tok-number" },
  { tag: [t.bool, t.null, t.atom, t.self], class: "tok-constant" },
  { tag: t.comment, class: "tok-comment" },
  { tag: t.variableName, class: "tok-variable" },
  { tag: t.propertyName, class: "tok-property" },
  {
    tag: [
      t.function(t.variableName),
      t.function(t.propertyName),
      t.function(t.definition(t.variableName)),
      t.function(t.definition(t.propertyName)),
    ],
    class: "tok-function",
  },
  { tag: [t.typeName, t.className, t.namespace], class: "tok-type" },
  // The arrow of a function is punctuation to CodeMirror, the dot of a property an operator.
  { tag: [t.operator, t.function(t.punctuation)], class: "tok-operator" },
  { tag: [t.punctuation, t.bracket, t.separator, t.derefOperator], class: "tok-punctuation" },
]);
