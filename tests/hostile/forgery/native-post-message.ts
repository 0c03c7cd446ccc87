// Finds the platform's own postMessage along the prototypes, and uses it.
//
// ends: done
// prints:
//   still here
for (let holder: any = self; holder !== null; holder = Object.getPrototypeOf(holder)) {
  for (const name of ["postMessage", "close"]) {
    const own = Object.getOwnPropertyDescriptor(holder, name)?.value;
    if (name === "close" && holder === self) continue;
    try {
      own?.call(self, { kind: "closed" });
    } catch {}
  }
}
await new Promise((resolve) => setTimeout(resolve, 40));
console.log("still here");
