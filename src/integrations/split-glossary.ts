/** The glossary as the search reads it: each of its words a page. Pure. */
import { defaultTreeAdapter, parse } from "parse5";
import { attributeOf, elementsIn, type PageElement } from "./page-elements.ts";

export interface SplitGlossary {
  readonly entries: readonly {
    /** Of its place on the glossary's page. */
    readonly id: string;
    /** HTML of a whole page, whose title has the word. */
    readonly page: string;
  }[];
  /** The page without its words. */
  readonly rest: string;
}

/**
 * Among eighty words on one page none stands out, and the definition of `promise` came behind twelve lessons
 * that speak of promises.
 * @param html of the glossary's page, where each word is a `<section data-definition="word">` with a heading
 * @throws where a section is not of this form
 */
export function splitGlossary(html: string): SplitGlossary {
  const document = parse(html, { sourceCodeLocationInfo: true });
  const elements = [...elementsIn(document)];
  const language = elements.map((element) => attributeOf(element, "lang"))[0] ?? "en";
  const entries: { id: string; page: string }[] = [];
  let rest = "";
  let end = 0;
  for (const section of elements) {
    const word = attributeOf(section, "data-definition");
    if (word === undefined) continue;
    const heading = section.childNodes.find(
      (child): child is PageElement =>
        defaultTreeAdapter.isElementNode(child) && child.tagName === "h2",
    );
    const id = heading && attributeOf(heading, "id");
    const at = section.sourceCodeLocation;
    const headingAt = heading?.sourceCodeLocation;
    if (id === undefined || !at || !headingAt) {
      throw new Error(
        `Expected a heading with an id in the definition of “${word}”; found none. See src/components/site/Glossary.astro.`,
      );
    }
    rest += html.slice(end, at.startOffset);
    end = at.endOffset;
    const named = html.slice(headingAt.startOffset, headingAt.endOffset).replaceAll(/<[^>]*>/g, "");
    const title = named.trim().replaceAll('"', "&quot;");
    const meaning = html.slice(headingAt.endOffset, at.endOffset).replace(/<\/section>$/, "");
    const page = `<!doctype html><html lang="${language}"><body data-pagefind-body data-pagefind-meta="title:Glossary: ${title}"><h1>${title}</h1>${meaning}</body></html>`;
    entries.push({ id, page });
  }
  return { entries, rest: rest + html.slice(end) };
}
