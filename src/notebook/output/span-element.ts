import { writeValue } from "../../console/inspect.ts";
import type { Snapshot } from "../../console/snapshot.ts";
import type { Span } from "../../console/text.ts";

/** A piece of a line; its colour is that of the same thing in code. */
export function createSpan(text: string, style: Span["style"]): Node {
  if (style === "text" || style === "plain") return document.createTextNode(text);
  const span = document.createElement("span");
  span.className = `out-${style}`;
  span.textContent = text;
  return span;
}

/** A value on one line, no deeper than `depth`. */
export function appendValue(parent: HTMLElement, value: Snapshot, depth: number): void {
  writeValue(
    value,
    (text, style) => {
      if (text !== "") parent.append(createSpan(text, style));
    },
    depth,
  );
}
