/** What a tip over the code shows: a type in the code's own colours, what was written about it, a problem. */
import { colourSource } from "../editor/colour-source.ts";
import { inEnglish } from "../in-english.ts";
import type { CellProblem } from "./notebook-types.ts";
import { problemCode } from "./problem-text.ts";

export function typeElement(signature: string, documentation: string): HTMLElement {
  const element = document.createElement("div");
  element.className = "type-tip";
  const code = document.createElement("code");
  code.append(colourSource(signature));
  element.append(code, ...paragraphs(documentation).map(inEnglish));
  return element;
}

export function problemElement(problem: CellProblem): HTMLElement {
  const element = document.createElement("div");
  element.className = "problem-tip";
  const code = document.createElement("small");
  code.textContent = problemCode(problem);
  const message = inEnglish(document.createElement("span"));
  message.textContent = problem.message;
  element.append(message, " ", code);
  return element;
}

function paragraphs(documentation: string): HTMLElement[] {
  return documentation
    .split(/\n{2,}/)
    .filter((text) => text.trim() !== "")
    .map((text) => {
      const paragraph = document.createElement("p");
      // Lines were broken where their author's editor was full; tags begin their own.
      paragraph.append(...inline(text.replace(/\n(?![@*-])/g, " ")));
      return paragraph;
    });
}

/** Of Markdown only what TypeScript's own library has in its comments: code, emphasis, links. */
function inline(text: string): (Node | string)[] {
  const parts = text.split(/(\[[^\]]+\]\(https:[^)\s]+\)|\*\*[^*]+\*\*|`[^`]+`)/);
  return parts.flatMap((part): (Node | string)[] => {
    const link = /^\[([^\]]+)\]\((https:[^)\s]+)\)$/.exec(part);
    if (link !== null) return [linkTo(link[2] ?? "", link[1] ?? "")];
    const plain = part.replace(/^\*\*(.*)\*\*$/s, "$1");
    if (!/^`[^`]+`$/.test(plain)) return plain === "" ? [] : [plain];
    const code = document.createElement("code");
    code.textContent = plain.slice(1, -1);
    return [code];
  });
}

function linkTo(address: string, text: string): HTMLAnchorElement {
  const link = document.createElement("a");
  link.href = address;
  link.target = "_blank";
  link.rel = "noopener";
  link.textContent = text;
  return link;
}
