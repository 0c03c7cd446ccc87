// Hides an address in a Request, a subclass, and getters that change their mind.
//
// ends: done
// prints:
//   subclass TypeError
//   getter TypeError
//   text TypeError
//   patched TypeError
const attempt = async (name: string, call: () => unknown) => {
  try {
    console.log(name, await call());
  } catch (error) {
    console.log(name, (error as Error).name);
  }
};

class Sly extends Request {
  get url(): string {
    return "/lab/hello.txt";
  }
}
await attempt("subclass", () => fetch(new Sly("http://CANARY/sly")));
let looks = 0;
await attempt("getter", () =>
  fetch(
    Object.defineProperty(new Request("http://CANARY/getter"), "url", {
      get: () => "/lab/hello.txt",
    }),
  ),
);
await attempt("text", () =>
  fetch({ toString: () => (looks++ === 0 ? "http://CANARY/" : "/lab/hello.txt") } as any),
);
Object.defineProperty(Request.prototype, "url", { get: () => "/lab/hello.txt" });
String.prototype.startsWith = () => true;
RegExp.prototype.test = () => true;
await attempt("patched", () => fetch(new Request("http://CANARY/patched")));
