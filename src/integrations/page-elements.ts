/** The elements of a page's HTML, as a browser reads it. */
import { defaultTreeAdapter, type DefaultTreeAdapterTypes } from "parse5";

export type PageElement = DefaultTreeAdapterTypes.Element;

/** In the page's order, without what templates hold. */
export function* elementsIn(node: DefaultTreeAdapterTypes.ParentNode): Generator<PageElement> {
  for (const child of node.childNodes) {
    if (!defaultTreeAdapter.isElementNode(child)) continue;
    yield child;
    yield* elementsIn(child);
  }
}

export function attributeOf(element: PageElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}
