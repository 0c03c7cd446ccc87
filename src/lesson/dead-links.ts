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
  /** Whether the page that it leads to is there, and only the place on it is not. */
  readonly isOfPlace: boolean;
  /** What was expected and found, and what to write. */
  readonly message: string;
}

/** No such host can be: https://www.rfc-editor.org/rfc/rfc2606 */
const host = "https://site.invalid";

/**
 * Fragments with a `=` are read by scripts: code that is shared, an order that was explored. `#top` is on every
 * page (https://html.spec.whatwg.org/multipage/browsing-the-web.html#find-a-potential-indicated-element).
 * @param pages by their addresses, as they begin on the host: `/course/lessons/the-event-loop/`
 * @param isFile whether the site has a file at an address that is no page's
 * @returns in the order of the pages
 */
export function deadLinks(
  pages: ReadonlyMap<string, PageLinks>,
  isFile: (address: string) => boolean,
): DeadLink[] {
  const found: DeadLink[] = [];
  /** A slip may stand on every page. */
  const meanings = new Map<string, string | undefined>();
  const meaningOf = (address: string): string | undefined => {
    if (!meanings.has(address)) {
      const slashed = `${address}/`;
      meanings.set(address, pages.has(slashed) ? slashed : nearestName(address, pages.keys()));
    }
    return meanings.get(address);
  };
  const ids = new Map([...pages].map(([address, page]) => [address, new Set(page.ids)]));
  for (const [page, { hrefs }] of pages) {
    for (const href of new Set(hrefs)) {
      const tell = (message: string, isOfPlace = false) =>
        found.push({ page, href, isOfPlace, message });
      const url = URL.parse(href, host + page);
      if (url === null) tell(`Expected an address, found ${href}.`);
      if (url?.origin !== host) continue;
      const address = decode(url.pathname);
      const known = ids.get(address);
      if (known === undefined) {
        if (isFile(address)) continue;
        tell(
          `Expected the address of a page or a file of the site, found ${href}, which leads to ${address}.${hintOf(meaningOf(address))}`,
        );
        continue;
      }
      const id = decode(url.hash.slice(1));
      if (id === "" || id.includes("=") || known.has(id) || id.toLowerCase() === "top") continue;
      const meant = nearestName(id, known);
      tell(
        `Expected a place on ${address}, found ${href}: nothing there has the id ${id}.${hintOf(meant === undefined ? undefined : `#${meant}`)}`,
        true,
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
