// First all pages, then all readings. Both are at once, and neither overlaps with the other.
//
// fails: reading begins before the last page has come
// says: expected true, found false
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
  const texts = await Promise.all(
    addresses.map((address) => places.run(() => fetchPage(address, signal), signal)),
  );
  const pool = new ReaderPool(readers);
  try {
    return await Promise.all(texts.map((html) => pool.read(html)));
  } finally {
    pool.close();
  }
}
