/** The classes of code's tokens, as Shiki writes them at build time (`src/styles/code.css`). */
import { tagHighlighter, tags as t } from "@lezer/highlight";
import { tokenClass } from "../../styles/token-class.ts";

export const tokenClasses = tagHighlighter([
  { tag: t.keyword, class: tokenClass.keyword },
  { tag: [t.string, t.character], class: tokenClass.string },
  { tag: t.special(t.string), class: tokenClass.string },
  { tag: t.regexp, class: tokenClass.regexp },
  { tag: t.escape, class: tokenClass.constant },
  { tag: t.number, class: tokenClass.number },
  { tag: [t.bool, t.null, t.atom, t.self], class: tokenClass.constant },
  { tag: t.comment, class: tokenClass.comment },
  { tag: t.variableName, class: tokenClass.variable },
  { tag: t.propertyName, class: tokenClass.property },
  {
    tag: [
      t.function(t.variableName),
      t.function(t.propertyName),
      t.function(t.definition(t.variableName)),
      t.function(t.definition(t.propertyName)),
    ],
    class: tokenClass.function,
  },
  { tag: [t.typeName, t.className, t.namespace], class: tokenClass.type },
  // The arrow of a function is punctuation to CodeMirror, the dot of a property an operator.
  { tag: [t.operator, t.function(t.punctuation)], class: tokenClass.operator },
  { tag: [t.punctuation, t.bracket, t.separator, t.derefOperator], class: tokenClass.punctuation },
]);
