// Looks for ways from its thread into the frame that started it.
//
// ends: done
// prints:
//   ports 0
//   handles 0
//   scope DedicatedWorkerGlobalScope
let ports = 0;
const handles: string[] = [];
for (let at: any = globalThis; at !== null; at = Object.getPrototypeOf(at)) {
  for (const key of Reflect.ownKeys(at)) {
    let value: unknown;
    try {
      value = at[key];
    } catch {}
    if (value instanceof MessagePort) ports++;
    if (/interleave|sandbox|handoff/i.test(String(key))) handles.push(String(key));
  }
}
console.log("ports", ports);
console.log("handles", handles.length);
console.log("scope", Object.prototype.toString.call(globalThis).slice(8, -1));
