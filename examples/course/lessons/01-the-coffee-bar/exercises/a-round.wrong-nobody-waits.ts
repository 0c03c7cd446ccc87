// forEach waits for nobody: the round is over before a cup is ready.
//
// fails: they come in the order of the list
// says: what is served: expected [ 'filter', 'espresso', 'americano' ], found []
import { brew } from "./coffee.ts";

export async function round(cups: readonly string[]): Promise<string[]> {
  const served: string[] = [];
  cups.forEach(async (cup) => {
    served.push(await brew(cup, 100));
  });
  return served;
}
