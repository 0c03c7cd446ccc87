// Looks for the platform's own fetch behind ours, and calls it.
//
// ends: done
// prints:
//   blocked
let outcome = "blocked";
for (let holder: any = self; holder !== null; holder = Object.getPrototypeOf(holder)) {
  for (const name of Object.getOwnPropertyNames(holder)) {
    if (!/^fetch/i.test(name)) continue;
    try {
      await holder[name].call(self, "http://CANARY/native");
      outcome = `through ${name}`;
    } catch {}
  }
}
console.log(outcome);
