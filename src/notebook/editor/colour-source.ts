/** Source to elements, in the classes and the shape that the static code has: a `.line` a line. */
import { highlightCode } from "@lezer/highlight";
import { cellLanguage } from "./cell-language.ts";
import { tokenClasses } from "./token-classes.ts";

/** @param text without the line break at its end. */
export function colourSource(text: string): DocumentFragment {
  const code = document.createDocumentFragment();
  const nextLine = () => {
    const line = document.createElement("span");
    line.className = "line";
    code.append(line);
    return line;
  };
  let line = nextLine();
  highlightCode(
    text,
    cellLanguage.parser.parse(text),
    tokenClasses,
    (token, classes) => {
      if (classes === "") {
        line.append(token);
      } else {
        const span = document.createElement("span");
        span.className = classes;
        span.textContent = token;
        line.append(span);
      }
    },
    () => {
      code.append("\n");
      line = nextLine();
    },
  );
  return code;
}
