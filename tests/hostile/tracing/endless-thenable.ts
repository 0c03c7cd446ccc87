// Returns a thenable that gives another one for ever.
//
// ends: stopped after 1 line
// prints:
//   on
// tasks: 0..1
console.log("on");
const again = (): any => ({ then: (resolve: (next: unknown) => void) => resolve(again()) });
const gives = async () => again();
await gives();
