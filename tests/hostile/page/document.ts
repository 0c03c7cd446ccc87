// Reaches for the page's document by every name that a window has.
//
// ends: done
// prints:
//   document undefined
//   window undefined
//   parent undefined
//   top undefined
//   opener undefined
//   frames undefined
//   frameElement undefined
//   open undefined
//   clients undefined
//   alert undefined
const scope = globalThis as any;
for (const name of [
  "document",
  "window",
  "parent",
  "top",
  "opener",
  "frames",
  "frameElement",
  "open",
  "clients",
  "alert",
]) {
  console.log(name, typeof scope[name]);
}
