// The other one first: that helps where b fails, and leaves a with nobody who listens.
//
// fails: where a fails, its error comes out while b is still under way
// says: the slow one is over: expected false, found true
// fails: no failure of a goes unhandled
// says: how the run ends: expected 'done', found 'failed'
export async function both<A, B>(a: Promise<A>, b: Promise<B>): Promise<[A, B]> {
  const second = await b;
  return [await a, second];
}
