// Five requests and two readers, whatever the caller has said.
//
// fails: where three and one are asked for, it is three and one
// says: pages fetched at once: expected 3, found 5
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
  const places = new Semaphore(5);
  const pool = new ReaderPool(2);
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
