// It stands at an await every 10 ms. What it waits for is there already, and so nobody gets a turn.
//
// fails: others get their turns meanwhile
// says: turns of somebody else: expected at least 8, found 0
export async function forEachInPieces<T>(
  items: readonly T[],
  use: (item: T) => void,
  budget: number,
): Promise<void> {
  let until = performance.now() + budget;
  for (const item of items) {
    use(item);
    if (performance.now() < until) continue;
    await null;
    until = performance.now() + budget;
  }
}
