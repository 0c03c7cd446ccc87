// It steps aside after every ten items: ten of 1 ms are a piece, and ten of 20 ms are a fifth of a second.
//
// fails: it goes by the clock, and not by the number of items
// says: turns of somebody else: expected at least 5, found {int 0..3}
import { byMessage } from "./turn.ts";

export async function forEachInPieces<T>(
  items: readonly T[],
  use: (item: T) => void,
  _budget: number,
): Promise<void> {
  for (const [index, item] of items.entries()) {
    use(item);
    if (index % 10 === 9) await byMessage();
  }
}
