// Spoils every prototype; the next run has a thread of its own.
//
// ends: done
// prints:
//   done
const { log } = console;
log("done");
for (const name of Object.getOwnPropertyNames(globalThis)) {
  const value = (globalThis as any)[name];
  if (
    typeof value !== "function" ||
    typeof value.prototype !== "object" ||
    value.prototype === null
  )
    continue;
  for (const key of Object.getOwnPropertyNames(value.prototype)) {
    try {
      value.prototype[key] = () => {
        throw new Error(key);
      };
    } catch {}
  }
}
