// Everything that is there is asked for at once: the limit is somebody else's, and the queue is not yours.
//
// fails: five requests are in flight, and never more
// says: pages fetched at once: expected 5, found 60
import { fetchPage } from "./fetch-page.ts";
import { ReaderPool } from "./pool.ts";
import type { Page } from "./read-page.ts";

export async function readAll(
  addresses: readonly string[],
  limit: number,
  readers: number,
  signal: AbortSignal,
): Promise<Page[]> {
  const pool = new ReaderPool(readers);
  signal.addEventListener("abort", () => pool.close(signal.reason), { once: true });
  console.log(`${limit} places, not used`);
  const pages = addresses.map(async (address) => pool.read(await fetchPage(address, signal)));
  try {
    return await Promise.all(pages);
  } finally {
    pool.close();
  }
}
