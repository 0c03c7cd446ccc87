/** The elements of a page's HTML, as a browser reads it. */
import { defaultTreeAdapter, type DefaultTreeAdapterTypes } from "parse5";

export type PageElement = DefaultTreeAdapterTypes.Element;

/** In the page's order, without what templates hold. No generator within another: pages are deep. */
export function* elementsIn(node: DefaultTreeAdapterTypes.ParentNode): Generator<PageElement> {
  const waiting = node.childNodes.toReversed();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!defaultTreeAdapter.isElementNode(next)) continue;
    yield next;
    for (const child of next.childNodes.toReversed()) waiting.push(child);
  }
}

export function attributeOf(element: PageElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}
