// Runs code from addresses that it makes, which reaches no further.
//
// ends: done
// prints:
//   data TypeError
//   blob TypeError
//   wasm true
const attempt = async (name: string, call: () => unknown) => {
  try {
    console.log(name, await call());
  } catch (error) {
    console.log(name, (error as Error).name);
  }
};

await attempt("data", () => import("data:text/javascript,export default 1" as string));
await attempt(
  "blob",
  () => import(URL.createObjectURL(new Blob(["export default 1"], { type: "text/javascript" }))),
);
const bytes = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
await attempt("wasm", () => WebAssembly.validate(bytes));
