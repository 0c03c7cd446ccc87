// Opens the origin's private files.
//
// ends: done
// prints:
//   blocked
try {
  await navigator.storage.getDirectory();
  console.log("opened");
} catch {
  console.log("blocked");
}
