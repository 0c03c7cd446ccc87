import { byMessage } from "./turn.ts";

export async function forEachInPieces<T>(
  items: readonly T[],
  use: (item: T) => void,
  budget: number,
): Promise<void> {
  let until = performance.now() + budget;
  for (const item of items) {
    use(item);
    if (performance.now() < until) continue;
    await byMessage();
    until = performance.now() + budget;
  }
}
