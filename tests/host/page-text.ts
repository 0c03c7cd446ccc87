/** What a page's HTML names, without a browser. Pure. */
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from "parse5";

/** Scripts, style sheets, icons and pictures of a page: their addresses as written. */
export function filesOfPage(html: string): readonly string[] {
  return addressesIn(html, { script: "src", img: "src", link: "href" });
}

/** Where its links lead: addresses as written. */
export function linksOfPage(html: string): readonly string[] {
  return addressesIn(html, { a: "href" });
}

export function titleOf(html: string): string | undefined {
  return /<title[^>]*>([^<]*)<\/title>/.exec(html)?.[1]?.trim();
}

function addressesIn(html: string, attributes: Readonly<Record<string, string>>): string[] {
  const found: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const child of node.childNodes) {
      if (!defaultTreeAdapter.isElementNode(child)) continue;
      const name = attributes[child.tagName];
      const value = child.attrs.find((attribute) => attribute.name === name)?.value;
      if (value !== undefined) found.push(value);
      visit(child);
    }
  };
  visit(parse(html));
  return found;
}
