// A catch keeps b's error from going unhandled, and keeps it from everybody else as well.
//
// fails: where b fails, its error comes out while a is still under way
// says: what the caller hears: expected 'b has failed', found 'no error'
export async function both<A, B>(a: Promise<A>, b: Promise<B>): Promise<[A, B]> {
  const second = b.catch(() => undefined as B);
  return [await a, await second];
}
