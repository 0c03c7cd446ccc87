// An async function around each cup, and an await that still waits for it before the next.
//
// fails: all cups brew at once
// says: cups brewing at once: expected 3, found 1
import { brew } from "./brew.ts";

export async function serve(cups: readonly string[]): Promise<string[]> {
  const served: string[] = [];
  for (const cup of cups) {
    const order = async () => brew(cup, 300 - 20 * cup.length);
    served.push(await order());
  }
  return served;
}
