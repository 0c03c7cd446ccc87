// Looks for the platform's own Worker behind ours, and starts one with a fetch in it.
//
// ends: done
// prints:
//   none
const candidates = new Set<unknown>();
for (let at: any = Worker; at !== null; at = Object.getPrototypeOf(at)) candidates.add(at);
for (let at: any = Worker.prototype; at !== null; at = Object.getPrototypeOf(at))
  candidates.add(at.constructor);
for (let at: any = globalThis; at !== null; at = Object.getPrototypeOf(at)) {
  for (const name of Object.getOwnPropertyNames(at)) {
    if (/worker$/i.test(name) && typeof at[name] === "function") candidates.add(at[name]);
  }
}
let started = 0;
for (const candidate of candidates) {
  if (candidate === Worker || typeof candidate !== "function") continue;
  try {
    Reflect.construct(candidate, ["data:text/javascript,fetch('http://CANARY/native')"])
      .postMessage;
    if (
      /\[native code\]/.test(Function.prototype.toString.call(candidate)) &&
      candidate !== EventTarget &&
      candidate !== Object
    )
      started++;
  } catch {}
}
console.log(started === 0 ? "none" : started);
