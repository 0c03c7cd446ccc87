// It steps aside after each item, however short: everybody gets in, and the budget is nothing to it.
//
// fails: nobody gets one before the budget is spent
// says: turns of somebody else: expected at most 1, found {int 2..100}
import { byMessage } from "./turn.ts";

export async function forEachInPieces<T>(
  items: readonly T[],
  use: (item: T) => void,
  _budget: number,
): Promise<void> {
  for (const item of items) {
    use(item);
    await byMessage();
  }
}
