// All at once, and served in the order in which they are ready.
//
// fails: they are served as they were asked for
// says: what is served
import { brew } from "./brew.ts";

export async function serve(cups: readonly string[]): Promise<string[]> {
  const served: string[] = [];
  await Promise.all(
    cups.map(async (cup) => {
      served.push(await brew(cup, 300 - 20 * cup.length));
    }),
  );
  return served;
}
