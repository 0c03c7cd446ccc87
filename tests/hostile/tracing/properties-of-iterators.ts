// Watches in which order, and how often, a loop asks its iterator.
//
// ends: done
// prints:
//   get asyncIterator, call asyncIterator, get next, call next, get done, get value, call next, get done
//   get asyncIterator, call asyncIterator, get next, call next, get done, get value, get return, call return
const seen: string[] = [];
const spied = (length: number): any => {
  let n = 0;
  const tell = <T>(what: string, value: T): T => (seen.push(what), value);
  return {
    get [Symbol.asyncIterator]() {
      return tell("get asyncIterator", function (this: unknown) {
        return tell("call asyncIterator", {
          get next() {
            return tell("get next", (...args: unknown[]) => {
              tell(args.length <= 1 ? "call next" : `next with ${args.length}`, 0);
              n++;
              return {
                get done() {
                  return tell("get done", n > length);
                },
                get value() {
                  return tell("get value", n);
                },
              };
            });
          },
          get return() {
            return tell("get return", () => tell("call return", {}));
          },
        });
      });
    },
  };
};
async function all() {
  for await (const n of spied(1)) void n;
}
async function one() {
  for await (const n of spied(2)) break;
}
for (const loop of [all, one]) {
  await loop();
  console.log(seen.splice(0).join(", "));
}
