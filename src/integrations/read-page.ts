/** What is asked of each page that is made, all at one reading. Pure. */
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from "parse5";
import type { PageLinks } from "../lesson/dead-links.ts";
import { attributeOf, elementsIn, type PageElement } from "./page-elements.ts";

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
  const document = parse(html);
  const inline = { scripts: [] as string[], styles: [] as string[] };
  takeInline(document, inline);
  const links = { ids: [] as string[], hrefs: [] as string[] };
  for (const element of elementsIn(document)) {
    const id = attributeOf(element, "id");
    if (id !== undefined) links.ids.push(id);
    const href = element.tagName === "a" ? attributeOf(element, "href") : undefined;
    if (href !== undefined) links.hrefs.push(href);
  }
  return { inline, links };
}

/** @param found is added to */
function takeInline(
  node: DefaultTreeAdapterTypes.ParentNode,
  found: { readonly scripts: string[]; readonly styles: string[] },
): void {
  for (const element of elementsIn(node)) {
    if (element.tagName === "style") found.styles.push(textOf(element));
    if (element.tagName === "script" && isCode(element)) found.scripts.push(textOf(element));
    if (isTemplate(element)) takeInline(element.content, found);
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
