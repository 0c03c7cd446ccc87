import { fetchPage } from "./batches.ts";

export function fetchAll(numbers: number[]): Promise<string[]> {
  return Promise.all(numbers.map((n) => fetchPage(n)));
}
