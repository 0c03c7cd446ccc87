import { isSvgTag, type MarkupNode } from "./markup-node.ts";

const svgNamespace = "http://www.w3.org/2000/svg";
const htmlNamespace = "http://www.w3.org/1999/xhtml";

/** The tree as an element; its texts are text nodes. */
export function toElement({ tag, attributes, children }: MarkupNode): Element {
  const element = document.createElementNS(isSvgTag(tag) ? svgNamespace : htmlNamespace, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(
    ...children.map((child) => (typeof child === "string" ? child : toElement(child))),
  );
  return element;
}
