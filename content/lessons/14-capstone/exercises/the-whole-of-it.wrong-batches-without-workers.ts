// Batches of the right size, read where they are fetched: no worker has anything to do.
//
// fails: two workers read all pages
// says: workers started: expected 2, found 0
import { fetchPage } from "./fetch-page.ts";
import { readPage, type Page } from "./read-page.ts";

export async function readAll(
  addresses: readonly string[],
  limit: number,
  readers: number,
  signal: AbortSignal,
): Promise<Page[]> {
  const pages: Page[] = [];
  for (let first = 0; first < addresses.length; first += limit) {
    const batch = addresses.slice(first, first + limit).map(async (address) => {
      return readPage(await fetchPage(address, signal));
    });
    pages.push(...(await Promise.all(batch)));
  }
  console.log(`${readers} readers have not been asked`);
  return pages;
}
