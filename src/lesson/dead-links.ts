/** Links within the site that lead nowhere. Pure. */
import { nearestName } from "../compiler/nearest.ts";

/** What a page has and asks for. */
export interface PageLinks {
  /** Of its elements. */
  readonly ids: readonly string[];
  /** Where its links lead, as they are written: `../the-event-loop/#timers`. */
  readonly hrefs: readonly string[];
}

export interface DeadLink {
  /** Address of the page that it is on. */
  readonly page: string;
  readonly href: string;
  /** What was expected and found, and what to write. */
  readonly message: string;
}

/** No such host can be: https://www.rfc-editor.org/rfc/rfc2606 */
const host = "https://site.invalid";

/**
 * Fragments with a `=` are read by scripts: code that is shared, an order that was explored.
 * @param pages by their addresses, as they begin on the host: `/course/lessons/the-event-loop/`
 * @param isFile whether the site has a file at an address that is no page's
 * @returns in the order of the pages
 */
export function deadLinks(
  pages: ReadonlyMap<string, PageLinks>,
  isFile: (address: string) => boolean,
): DeadLink[] {
  const found: DeadLink[] = [];
  const ids = new Map([...pages].map(([address, page]) => [address, new Set(page.ids)]));
  for (const [page, { hrefs }] of pages) {
    for (const href of new Set(hrefs)) {
      const tell = (message: string) => found.push({ page, href, message });
      const url = URL.parse(href, host + page);
      if (url === null) tell(`Expected an address, found ${href}.`);
      if (url?.origin !== host) continue;
      const address = decode(url.pathname);
      const known = ids.get(address);
      if (known === undefined) {
        if (isFile(address)) continue;
        const meant = ids.has(`${address}/`)
          ? `${address}/`
          : nearestName(address, [...pages.keys()]);
        tell(
          `Expected the address of a page or a file of the site, found ${href}, which leads to ${address}.${hintOf(meant)}`,
        );
        continue;
      }
      const id = decode(url.hash.slice(1));
      if (id === "" || id.includes("=") || known.has(id)) continue;
      const meant = nearestName(id, known);
      tell(
        `Expected a place on ${address}, found ${href}: nothing there has the id ${id}.${hintOf(meant === undefined ? undefined : `#${meant}`)}`,
      );
    }
  }
  return found;
}

function hintOf(meant: string | undefined): string {
  return meant === undefined ? "" : ` Did you mean ${meant}?`;
}

/** Also of what nobody has encoded well. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
