// Each result is put down when it comes: the first item's comes last.
//
// fails: the results come back in the order of the items
// says: results: expected [ 'item 1', 'item 2', 'item 3', 'item 4', 'item 5', 'item 6', 'item 7' ], found [ 'item 2', 'item 3', 'item 4', 'item 5', 'item 6', 'item 7', 'item 1' ]
export async function mapLimit<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const queue = items.values();
  const loop = async (): Promise<void> => {
    for (const item of queue) results.push(await work(item));
  };
  await Promise.all(Array.from({ length: limit }, loop));
  return results;
}
