/** What a page's HTML names, without a browser. Pure. */
import { parse } from "parse5";
import { elementsIn } from "../../src/integrations/page-elements.ts";

/** Scripts, style sheets, icons and pictures of a page: their addresses as written. */
export function filesOfPage(html: string): readonly string[] {
  return addressesIn(html, { script: "src", img: "src", link: "href" });
}

/** Where its links lead: addresses as written. */
export function linksOfPage(html: string): readonly string[] {
  return addressesIn(html, { a: "href" });
}

/** What a link may name behind `#`. */
export function idsOfPage(html: string): readonly string[] {
  return [...elementsIn(parse(html))].flatMap(
    ({ attrs }) => attrs.find(({ name }) => name === "id")?.value ?? [],
  );
}

export function titleOf(html: string): string | undefined {
  return /<title[^>]*>([^<]*)<\/title>/.exec(html)?.[1]?.trim();
}

function addressesIn(html: string, attributes: Readonly<Record<string, string>>): string[] {
  return [...elementsIn(parse(html))].flatMap(({ tagName, attrs }) => {
    const attribute = attributes[tagName];
    return attrs.flatMap(({ name, value }) => (name === attribute ? [value] : []));
  });
}
