// Sends by every method but those that only read.
//
// ends: done
// prints:
//   POST TypeError
//   PUT TypeError
//   DELETE TypeError
//   PATCH TypeError
//   OPTIONS TypeError
//   CONNECT TypeError
//   get 200
const attempt = async (name: string, call: () => unknown) => {
  try {
    console.log(name, await call());
  } catch (error) {
    console.log(name, (error as Error).name);
  }
};

for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "CONNECT"]) {
  await attempt(method, () => fetch("/lab/hello.txt", { method }));
}
await attempt("get", async () => (await fetch("/lab/hello.txt", { method: "get" })).status);
