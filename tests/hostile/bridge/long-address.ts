// Asks for a file by an address that is too long to be one.
//
// ends: done
// prints:
//   TypeError
//   Failed to fetch /lab/hello.txt?x=yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy…: expected an address of at most 4000 characters, and got 5017
try {
  await fetch("/lab/hello.txt?x=" + "y".repeat(5_000));
} catch (error) {
  console.log((error as Error).name);
  console.log((error as Error).message);
}
