// The pages are right, and two workers sit idle after them for as long as the page is open.
//
// fails: both workers are ended when it comes back
// says: workers ended: expected 2, found 0
import { fetchPage } from "./fetch-page.ts";
import { ReaderPool } from "./pool.ts";
import type { Page } from "./read-page.ts";
import { Semaphore } from "./semaphore.ts";

export async function readAll(
  addresses: readonly string[],
  limit: number,
  readers: number,
  signal: AbortSignal,
): Promise<Page[]> {
  const places = new Semaphore(limit);
  const pool = new ReaderPool(readers);
  return Promise.all(
    addresses.map(async (address) => {
      const html = await places.run(() => fetchPage(address, signal), signal);
      return pool.read(html);
    }),
  );
}
