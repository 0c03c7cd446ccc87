/** What is asked of each page that is made, all at one reading. Pure. */
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from "parse5";
import type { PageLinks } from "../lesson/dead-links.ts";
import { attributeOf, type PageElement } from "./page-elements.ts";

/** The texts of a page's inline scripts and styles, in the page's order. */
export interface InlineCode {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

export interface ReadPage {
  /** Also within templates: scripts put it into the page. */
  readonly inline: InlineCode;
  readonly links: PageLinks;
}

/** Scripts of these types are data, which no policy looks at. */
const dataTypes =
  /^(?!text\/javascript$|application\/javascript$|module$|importmap$|speculationrules$).+/i;

export function readPage(html: string): ReadPage {
  const inline = { scripts: [] as string[], styles: [] as string[] };
  const links = { ids: [] as string[], hrefs: [] as string[] };
  take(parse(html), inline, links);
  return { inline, links };
}

/**
 * One walk for both: a page has thousands of elements.
 * @param inline is added to
 * @param links is added to; undefined within a template, where nothing leads to
 */
function take(
  node: DefaultTreeAdapterTypes.ParentNode,
  inline: { readonly scripts: string[]; readonly styles: string[] },
  links: { readonly ids: string[]; readonly hrefs: string[] } | undefined,
): void {
  for (const element of node.childNodes) {
    if (!defaultTreeAdapter.isElementNode(element)) continue;
    if (element.tagName === "style") inline.styles.push(textOf(element));
    if (element.tagName === "script" && isCode(element)) inline.scripts.push(textOf(element));
    for (const { name, value } of links === undefined ? [] : element.attrs) {
      // An `<a name>` is led to as well.
      if (name === "id" || (name === "name" && element.tagName === "a")) links?.ids.push(value);
      if (name === "href" && element.tagName === "a") links?.hrefs.push(value);
    }
    take(element, inline, links);
    if (isTemplate(element)) take(element.content, inline, undefined);
  }
}

function isCode(script: PageElement): boolean {
  return (
    attributeOf(script, "src") === undefined && !dataTypes.test(attributeOf(script, "type") ?? "")
  );
}

function isTemplate(element: PageElement): element is DefaultTreeAdapterTypes.Template {
  return "content" in element;
}

function textOf(element: PageElement): string {
  return element.childNodes
    .map((child) => (defaultTreeAdapter.isTextNode(child) ? child.value : ""))
    .join("");
}
