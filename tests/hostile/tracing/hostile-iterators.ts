// Loops over iterators that give what they must not, and ask back.
//
// ends: done
// prints:
//   TypeError
//   TypeError
//   no iterator
//   next
//   done
//   return
//   TypeError
//   undefined
// tasks: 8
// concurrency: 1
const iterators: any[] = [
  { [Symbol.asyncIterator]: () => 1 },
  { [Symbol.asyncIterator]: () => ({ next: () => 1 }) },
  {
    get [Symbol.asyncIterator]() {
      throw "no iterator";
    },
  },
  {
    [Symbol.asyncIterator]: () => ({
      get next() {
        throw "next";
      },
    }),
  },
  {
    [Symbol.asyncIterator]: () => ({
      next: () => ({
        get done() {
          throw "done";
        },
      }),
    }),
  },
  {
    [Symbol.asyncIterator]: () => ({
      next: () => ({ done: false, value: 1 }),
      return() {
        throw "return";
      },
    }),
  },
  { [Symbol.asyncIterator]: () => ({ next: () => ({ done: false }), return: 1 }) },
  { [Symbol.asyncIterator]: () => ({ next: () => ({ done: true }) }) },
];
async function loop(over: any) {
  for await (const each of over) {
    void each;
    break;
  }
}
for (const over of iterators) {
  try {
    console.log(await loop(over));
  } catch (error) {
    console.log(error instanceof Error ? error.name : error);
  }
}
