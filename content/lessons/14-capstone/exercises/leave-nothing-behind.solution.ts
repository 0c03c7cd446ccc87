import type { Page } from "./read-page.ts";
import { readBook } from "./read-book.ts";

export async function firstLike(
  addresses: readonly string[],
  accepts: (page: Page) => boolean,
): Promise<number> {
  const controller = new AbortController();
  let answer = 0;
  try {
    await readBook(addresses, {
      limit: 6,
      readers: 2,
      signal: controller.signal,
      onPage: (page) => {
        if (answer !== 0 || !accepts(page)) return;
        answer = page.n;
        controller.abort();
      },
    });
  } catch (error) {
    if (answer === 0) throw error;
  }
  return answer;
}
