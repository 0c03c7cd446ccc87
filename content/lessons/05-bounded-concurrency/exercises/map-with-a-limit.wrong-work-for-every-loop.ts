// Each loop takes an item before it looks whether there is one.
//
// fails: with more places than items, each item is worked on once
// says: items begun: expected [ 1, 2 ], found [ 1, 2, undefined, undefined, undefined ]
export async function mapLimit<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const loop = async (): Promise<void> => {
    do {
      const n = next;
      next += 1;
      results[n] = await work(items[n] as T);
    } while (next < items.length);
  };
  await Promise.all(Array.from({ length: limit }, loop));
  return results;
}
