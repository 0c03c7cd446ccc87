// Nothing goes unhandled, and the news waits for the slow one.
//
// fails: where b fails, its error comes out while a is still under way
// says: the slow one is over: expected false, found true
export async function both<A, B>(a: Promise<A>, b: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([a, b]);
  return [await a, await b];
}
