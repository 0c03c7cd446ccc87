// Faster still, and turned away: the limit is the server's.
//
// fails: never more than three requests in flight
// says: requests in flight at once: expected at most 3, found 7
import { sleep } from "./task.ts";

export async function fetchPage(n: number): Promise<string> {
  await sleep(100);
  return `page ${n}`;
}

export async function inBatches(count: number): Promise<string[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => fetchPage(index + 1)));
}
