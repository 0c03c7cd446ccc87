import type { Nodes } from "mdast";
import type { FlowElement, TextElement } from "./element-attributes.ts";

/** All elements of a name, however deep, in the order in which they stand. */
export function* elementsIn(node: Nodes, name: string): Generator<FlowElement | TextElement> {
  if (isElement(node) && node.name === name) yield node;
  if (!("children" in node)) return;
  for (const child of node.children) yield* elementsIn(child, name);
}

/** The names of all elements, each once. */
export function elementNames(node: Nodes, found = new Set<string>()): ReadonlySet<string> {
  if (isElement(node) && node.name !== null) found.add(node.name);
  if ("children" in node) for (const child of node.children) elementNames(child, found);
  return found;
}

function isElement(node: Nodes): node is FlowElement | TextElement {
  return node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
}
