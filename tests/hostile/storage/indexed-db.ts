// Opens the page's database, in which readers' edits lie.
//
// ends: done
// prints:
//   blocked
const outcome = await new Promise<string>((resolve) => {
  try {
    const request = indexedDB.open("keyval-store");
    request.onsuccess = () => resolve("opened");
    request.onerror = () => resolve("blocked");
  } catch {
    resolve("blocked");
  }
});
console.log(outcome);
