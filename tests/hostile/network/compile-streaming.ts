// Streams WebAssembly from another host.
//
// ends: done
// prints:
//   compile TypeError
//   instantiate TypeError
const attempt = async (name: string, call: () => unknown) => {
  try {
    console.log(name, await call());
  } catch (error) {
    console.log(name, (error as Error).name);
  }
};

await attempt("compile", () => WebAssembly.compileStreaming(fetch("http://CANARY/a.wasm")));
await attempt("instantiate", () => WebAssembly.instantiateStreaming(fetch("http://CANARY/a.wasm")));
