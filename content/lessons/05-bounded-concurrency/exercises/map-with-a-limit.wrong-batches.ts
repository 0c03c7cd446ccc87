// Batches: the limit is kept, and the slow one holds up a whole batch.
//
// fails: a free place is taken at once, while the slow first item goes on
// says: items begun before the first has ended: expected 7, found 3
export async function mapLimit<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  for (let first = 0; first < items.length; first += limit) {
    const batch = items.slice(first, first + limit);
    results.push(...(await Promise.all(batch.map(work))));
  }
  return results;
}
