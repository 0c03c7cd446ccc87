// Registers a finalizer that prints.
//
// ends: done
// prints:
//   on
const registry = new FinalizationRegistry(() => console.log("late"));
registry.register({}, 1);
console.log("on");
