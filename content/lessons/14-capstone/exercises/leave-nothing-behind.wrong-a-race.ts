// The answer wins a race against the book. The caller gets it early, and the book is fetched to the end.
//
// fails: the rest of the book is not fetched
// says: requests for 120 pages: expected below 60, found 120
import type { Page } from "./read-page.ts";
import { readBook } from "./read-book.ts";

export async function firstLike(
  addresses: readonly string[],
  accepts: (page: Page) => boolean,
): Promise<number> {
  const { signal } = new AbortController();
  return new Promise((resolve, reject) => {
    const onPage = (page: Page) => {
      if (accepts(page)) resolve(page.n);
    };
    readBook(addresses, { limit: 6, readers: 2, signal, onPage }).then(() => resolve(0), reject);
  });
}
