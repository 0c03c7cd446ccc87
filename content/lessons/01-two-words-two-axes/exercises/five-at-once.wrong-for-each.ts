// forEach starts all five and waits for none: the list is returned while it is still empty.
//
// fails: all five pages come back, in the order asked for
// says: expected [ 'page 5', 'page 3', 'page 1', 'page 4', 'page 2' ], found []
import { fetchPage } from "./batches.ts";

export async function fetchAll(numbers: number[]): Promise<string[]> {
  const pages: string[] = [];
  numbers.forEach(async (n) => pages.push(await fetchPage(n)));
  return pages;
}
