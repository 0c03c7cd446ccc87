// Holds a lock that the page may want.
//
// ends: done
// prints:
//   blocked
try {
  await navigator.locks.request("page", () => console.log("held"));
} catch {
  console.log("blocked");
}
