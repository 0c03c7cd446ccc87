// Called off, and every error is taken for the echo of that.
//
// fails: a page that cannot be fetched is an error still
// says: what the caller hears: expected '404' in it, found 'no error'
import type { Page } from "./read-page.ts";
import { readBook } from "./read-book.ts";

export async function firstLike(
  addresses: readonly string[],
  accepts: (page: Page) => boolean,
): Promise<number> {
  const controller = new AbortController();
  const { signal } = controller;
  let answer = 0;
  const onPage = (page: Page) => {
    if (answer !== 0 || !accepts(page)) return;
    answer = page.n;
    controller.abort();
  };
  await readBook(addresses, { limit: 6, readers: 2, signal, onPage }).catch(() => []);
  return answer;
}
