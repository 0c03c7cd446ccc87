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
  const failed = new AbortController();
  const either = AbortSignal.any([signal, failed.signal]);
  const places = new Semaphore(limit);
  const pool = new ReaderPool(readers);
  const close = () => pool.close(either.reason);
  either.addEventListener("abort", close, { once: true });

  async function one(address: string): Promise<Page> {
    const get = () => fetchPage(address, either);
    return pool.read(await places.run(get, either));
  }

  const pages = addresses.map(one);
  try {
    return await Promise.all(pages);
  } catch (error) {
    failed.abort(error); // one page is lost: the others may stop
    throw error;
  } finally {
    await Promise.allSettled(pages);
    pool.close();
  }
}
