import { isEnglish, type ConsoleLine } from "../../console/line.ts";
import { lineSpans, lineText } from "../../console/text.ts";
import type { Disclosures } from "./disclosures.ts";
import { createPictureElement } from "./picture-element.ts";
import { createPlotElement } from "./plot-element.ts";
import { createSpan } from "./span-element.ts";
import { createTableElement } from "./table-element.ts";

/** Hues of threads; see `--thread-0` and on in the page's tokens. */
const threadHues = 8;

/** The element of one line, whose visible text is its `lineText` until something in it is opened. */
export function createLineElement(
  line: ConsoleLine,
  disclosures: Disclosures,
  options: { readonly nonce: string },
): HTMLElement {
  const element = emptyElement(line);
  const { content } = line;
  switch (content.kind) {
    case "parts":
      appendParts(element, content.parts, disclosures);
      break;
    case "table":
      element.append(createTableElement(content));
      break;
    case "picture":
      element.append(createPictureElement(content.picture));
      break;
    case "plot":
      element.append(createPlotElement(content.plot, options.nonce));
      break;
  }
  return element;
}

/** The same text without what opens or is set apart, laid out only once it is in sight. */
export function createBareElement(
  line: ConsoleLine,
  options: { readonly nonce: string },
): HTMLElement {
  const element = emptyElement(line);
  const { content } = line;
  if (content.kind === "picture") element.append(createPictureElement(content.picture));
  else if (content.kind === "plot") element.append(createPlotElement(content.plot, options.nonce));
  else {
    element.dataset["bare"] = "";
    element.textContent = lineText(content);
  }
  return element;
}

function emptyElement({ level, thread, depth }: ConsoleLine): HTMLElement {
  const element = document.createElement("div");
  element.dataset["level"] = level;
  element.dataset["thread"] = String(thread);
  if (isEnglish(level)) element.lang = "en";
  element.style.setProperty("--thread", `var(--thread-${thread % threadHues})`);
  if (depth > 0) element.style.setProperty("--depth", String(depth));
  return element;
}

type Parts = Extract<ConsoleLine["content"], { kind: "parts" }>["parts"];

function appendParts(element: HTMLElement, parts: Parts, disclosures: Disclosures): void {
  const [first] = parts;
  // The usual line is one short text.
  if (first?.kind === "text" && parts.length === 1 && first.more === undefined) {
    element.textContent = lineText({ kind: "parts", parts });
    return;
  }
  for (const span of lineSpans(parts)) {
    const piece = createSpan(span.text, span.style);
    const toggle = span.value === undefined ? undefined : disclosures.toggle(span.value);
    element.append(toggle === undefined ? piece : createHead(toggle, piece, span.text));
  }
}

/** Long pieces may wrap, short ones stay with their button. */
const headLength = 30;

function createHead(toggle: HTMLElement, piece: Node, text: string): Node {
  const head =
    text.length > headLength ? document.createDocumentFragment() : document.createElement("span");
  if (head instanceof HTMLElement) head.className = "out-head";
  head.append(toggle, piece);
  return head;
}
