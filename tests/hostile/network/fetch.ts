// Fetches from another host in every way that fetch has.
//
// ends: done
// prints:
//   text TypeError
//   URL TypeError
//   Request TypeError
//   no-cors TypeError
//   keepalive TypeError
//   POST TypeError
//   scheme TypeError
const attempt = async (name: string, call: () => unknown) => {
  try {
    console.log(name, await call());
  } catch (error) {
    console.log(name, (error as Error).name);
  }
};

const far = "http://CANARY/secret";
await attempt("text", () => fetch(far));
await attempt("URL", () => fetch(new URL(far)));
await attempt("Request", () => fetch(new Request(far)));
await attempt("no-cors", () => fetch(far, { mode: "no-cors" }));
await attempt("keepalive", () => fetch(far, { keepalive: true, cache: "no-store" }));
await attempt("POST", () => fetch(far, { method: "POST", body: "secret" }));
await attempt("scheme", () => fetch("//CANARY/secret"));
