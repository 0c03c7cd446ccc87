// Promise.all around calls that have been awaited one by one: it gets five texts, and has nothing left to wait for.
//
// fails: all five are in flight at once
// says: fetches in flight at once: expected 5, found 1
import { fetchPage } from "./batches.ts";

export async function fetchAll(numbers: number[]): Promise<string[]> {
  const pages: string[] = [];
  for (const n of numbers) pages.push(await fetchPage(n));
  return Promise.all(pages);
}
