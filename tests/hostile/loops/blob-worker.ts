// Loops for ever in a worker made from a blob.
//
// ends: stopped after 1 line
// prints:
//   on
console.log("on");
new Worker(URL.createObjectURL(new Blob(["for (;;);"])));
