// Pulls a stream that has no end.
//
// ends: stopped after 1 line
// prints:
//   on
console.log("on");
const stream = new ReadableStream({ pull: (c) => c.enqueue(0) });
for await (const n of stream as any) void n;
