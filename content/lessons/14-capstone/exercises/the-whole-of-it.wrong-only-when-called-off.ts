// It stops when the caller says so. When a page fails, nobody says so, and all others are fetched for nothing.
//
// fails: and it calls off the others, and leaves nothing running
// says: requests for 104 pages: expected below 60, found 104
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
  signal.addEventListener("abort", () => pool.close(signal.reason), { once: true });

  async function one(address: string): Promise<Page> {
    const get = () => fetchPage(address, signal);
    return pool.read(await places.run(get, signal));
  }

  try {
    return await Promise.all(addresses.map(one));
  } finally {
    pool.close();
  }
}
