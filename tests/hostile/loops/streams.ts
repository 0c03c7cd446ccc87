// Pulls a stream that has no end.
//
// ends: stopped after 1 line
// prints:
//   on
// in chromium, because it crashes in one of ten when a thread is ended amid its own iterator, bare workers too:
//   https://streams.spec.whatwg.org/#rs-asynciterator
//   not run
console.log("on");
const stream = new ReadableStream({ pull: (c) => c.enqueue(0) });
for await (const n of stream as any) void n;
