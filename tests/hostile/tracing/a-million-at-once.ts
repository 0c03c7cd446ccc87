// Has three hundred thousand calls in flight at once, that never settle.
//
// ends: done
// prints:
//   done
// tasks: 300000
// concurrency: 299990..300001
const never = new Promise(() => {});
async function hang() {
  await never;
}
for (let i = 0; i < 300_000; i++) void hang();
console.log("done");
