// Reads a stream that has no end, read by read.
//
// ends: stopped after 1 line
// prints:
//   on
console.log("on");
const reader = new ReadableStream({ pull: (c) => c.enqueue(0) }).getReader();
for (;;) await reader.read();
