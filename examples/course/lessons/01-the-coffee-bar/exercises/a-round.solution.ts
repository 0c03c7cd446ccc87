import { brew } from "./coffee.ts";

export async function round(cups: readonly string[]): Promise<string[]> {
  return Promise.all(cups.map((cup) => brew(cup, 100)));
}
