// Navigates away by the location of its thread.
//
// ends: done
// prints:
//   TypeError
//   same
const before = location.href;
try {
  (location as any).href = "http://CANARY/away";
} catch (error) {
  console.log((error as Error).name);
}
console.log(location.href === before ? "same" : "moved");
