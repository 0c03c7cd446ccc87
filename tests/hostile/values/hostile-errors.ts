// Throws errors whose every part is a trap.
//
// ends: failed error
// last: Uncaught {any}
class Evil extends Error {
  get name(): string {
    throw 1;
  }
  get message(): string {
    throw 2;
  }
  get stack(): string {
    throw 3;
  }
  get cause(): unknown {
    return this;
  }
}
console.log(new Evil());
console.log(new AggregateError([new Evil(), new Evil()]));
throw new Evil();
