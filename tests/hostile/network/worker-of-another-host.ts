// Starts workers from another host's scripts.
//
// ends: done
// prints:
//   module SecurityError
//   classic SecurityError
//   shared undefined
const attempt = async (name: string, call: () => unknown) => {
  try {
    console.log(name, await call());
  } catch (error) {
    console.log(name, (error as Error).name);
  }
};

await attempt("module", () => new Worker("http://CANARY/w.js", { type: "module" }));
await attempt("classic", () => new Worker("http://CANARY/w.js"));
console.log("shared", typeof (globalThis as any).SharedWorker);
