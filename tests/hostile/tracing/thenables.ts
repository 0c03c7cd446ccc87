// Returns and awaits thenables that call back twice, never, at once, late, or throw.
//
// ends: done
// prints:
//   1 1
//   once once
//   thrown thrown
//   getter getter
//   7 7
// concurrency: 1..4
const later = (call: () => void) => void Promise.resolve().then(call);
const kinds: any[] = [
  { then: (resolve: any) => resolve(1) },
  {
    then(resolve: any, reject: any) {
      resolve("once");
      resolve("twice");
      reject("not");
      throw "not";
    },
  },
  {
    then() {
      throw "thrown";
    },
  },
  {
    get then() {
      throw "getter";
    },
  },
  { then: (resolve: any) => later(() => resolve({ then: (next: any) => next(7) })) },
];
for (const thenable of kinds) {
  const gives = async () => thenable;
  const waits = async () => await thenable;
  const results = [];
  for (const call of [gives, waits]) {
    try {
      results.push(await call());
    } catch (error) {
      results.push(error);
    }
  }
  console.log(results.join(" "));
}
const never = async () => ({ then() {} });
void never();
