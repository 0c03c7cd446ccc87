// Batches of three, each fetched one after another: the await has come back into the inner loop.
//
// fails: three requests in flight, where there are three to make
// says: requests in flight at once: expected at least 3, found 1
import { sleep } from "./task.ts";

export async function fetchPage(n: number): Promise<string> {
  await sleep(100);
  return `page ${n}`;
}

const size = 3;

export async function inBatches(count: number): Promise<string[]> {
  const pages: string[] = [];
  for (let first = 1; first <= count; first += size) {
    for (let n = first; n < first + size && n <= count; n += 1) pages.push(await fetchPage(n));
  }
  return pages;
}
