// Registers a service worker, which would outlive the page.
//
// ends: done
// prints:
//   register blocked
//   list blocked
const attempt = async (name: string, call: () => unknown) => {
  try {
    console.log(name, await call());
  } catch (error) {
    console.log(name, "blocked");
  }
};

const workers = (navigator as any).serviceWorker;
await attempt("register", () => workers.register("/page.js"));
await attempt("list", async () =>
  (await workers.getRegistrations()).length > 0 ? "found" : Promise.reject(0),
);
