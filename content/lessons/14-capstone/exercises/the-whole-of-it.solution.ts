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
    const html = await places.run(() => fetchPage(address, signal), signal);
    return pool.read(html);
  }

  try {
    return await Promise.all(addresses.map(one));
  } finally {
    pool.close();
  }
}
