// Logs a buffer that has been given away.
//
// ends: done
// prints:
//   {any}
//   after
const bytes = new Uint8Array(8);
structuredClone(bytes.buffer, { transfer: [bytes.buffer] });
console.log(bytes, bytes.buffer);
console.log("after");
