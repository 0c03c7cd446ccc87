import { brew } from "./brew.ts";

export async function serve(cups: readonly string[]): Promise<string[]> {
  return Promise.all(cups.map((cup) => brew(cup, 300 - 20 * cup.length)));
}
