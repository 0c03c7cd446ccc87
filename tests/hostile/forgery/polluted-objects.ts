// Gives every object the properties that our messages have.
//
// ends: done
// prints:
//   {{ b: 1 }
//   from w
for (const key of [
  "kind",
  "data",
  "round",
  "line",
  "lines",
  "value",
  "get",
  "set",
  "transfer",
  "thread",
  "level",
  "run",
  "verdict",
  "entries",
  "batch",
  "order",
  "content",
  "parts",
  "text",
  "then",
  "toJSON",
  "signal",
  "method",
]) {
  Object.defineProperty(Object.prototype, key, {
    __proto__: null,
    get: () => "polluted",
    set() {},
    configurable: true,
  } as any);
}
console.log({ b: 1 });
const worker = new Worker(new URL("./w.ts", import.meta.url), { type: "module" });
worker.onmessage = (event) => console.log(event.data);
// file: w.ts
self.postMessage("from w");
