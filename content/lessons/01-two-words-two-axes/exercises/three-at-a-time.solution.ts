import { sleep } from "./task.ts";

export async function fetchPage(n: number): Promise<string> {
  await sleep(100); // somebody else's server
  return `page ${n}`;
}

const size = 3;

export async function inBatches(count: number): Promise<string[]> {
  const pages: string[] = [];
  for (let first = 1; first <= count; first += size) {
    const batch: Promise<string>[] = [];
    for (let n = first; n < first + size && n <= count; n += 1) batch.push(fetchPage(n));
    pages.push(...(await Promise.all(batch)));
  }
  return pages;
}
