// Opens a cache of the site's.
//
// ends: done
// prints:
//   blocked
try {
  await (globalThis as any).caches.open("x");
  console.log("opened");
} catch {
  console.log("blocked");
}
