/** Two texts as one, line by line: what was taken out, what was put in. Loaded when a reader asks for it. */
import { colourSource } from "../editor/colour-source.ts";
import { diffLines } from "./diff-lines.ts";
import { adoptStyles } from "../adopt-styles.ts";
import styles from "./compare-texts.css?inline";

adoptStyles(styles);

export interface ComparedTexts {
  /** Can be focused, and so scrolled by keyboard. */
  readonly element: HTMLPreElement;
  /** Lines. */
  readonly added: number;
  readonly removed: number;
}

/** @param name of the element, for those who do not see it */
export function compareTexts(before: string, after: string, name: string): ComparedTexts {
  const lines = diffLines(before, after);
  const old = colouredLines(before);
  const now = colouredLines(after);
  const code = document.createElement("code");
  for (const { kind, index } of lines) {
    const line = document.createElement(
      kind === "added" ? "ins" : kind === "removed" ? "del" : "span",
    );
    line.className = "line";
    const mark = document.createElement("span");
    mark.className = "mark";
    mark.textContent = kind === "added" ? "+" : kind === "removed" ? "−" : " ";
    line.append(mark, ...((kind === "removed" ? old : now)[index] ?? []), "\n");
    code.append(line);
  }
  const element = document.createElement("pre");
  element.className = "compared";
  element.tabIndex = 0;
  element.setAttribute("role", "group");
  element.ariaLabel = name;
  element.append(code);
  const count = (of: "added" | "removed") => lines.filter(({ kind }) => kind === of).length;
  return { element, added: count("added"), removed: count("removed") };
}

function colouredLines(text: string): readonly (readonly Node[])[] {
  return [...colourSource(text).querySelectorAll(".line")].map((line) => [...line.childNodes]);
}
