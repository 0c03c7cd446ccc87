// Freezes all that can be frozen.
//
// ends: done
// prints:
//   {{ a: 1 }
//   from w
for (const name of Object.getOwnPropertyNames(globalThis)) {
  const value = (globalThis as any)[name];
  if (typeof value === "function") {
    Object.freeze(value);
    if (value.prototype) Object.freeze(value.prototype);
  }
}
Object.freeze(console);
try {
  Object.freeze(globalThis);
} catch {}
console.log({ a: 1 });
const worker = new Worker(new URL("./w.ts", import.meta.url), { type: "module" });
worker.onmessage = (event) => console.log(event.data);
// file: w.ts
Object.freeze(Object.prototype);
Object.freeze(Array.prototype);
self.postMessage("from w");
