// Makes promises of proxies, and a Proxy of its own, to see who looks.
//
// ends: done
// prints:
//   get then, get constructor
//   get then
//   TypeError
const seen: string[] = [];
const watch = (target: object): any =>
  new Proxy(target, {
    get(_, key) {
      seen.push(`get ${String(key)}`);
      return undefined;
    },
    getPrototypeOf: (of) => (seen.push("getPrototypeOf"), Object.getPrototypeOf(of)),
    getOwnPropertyDescriptor: (of, key) => (
      seen.push(`descriptor ${String(key)}`),
      Object.getOwnPropertyDescriptor(of, key)
    ),
    has: (of, key) => (seen.push(`has ${String(key)}`), key in of),
  });
const report = () => console.log(seen.splice(0).join(", "));
await watch(Promise.resolve(1)).x;
seen.length = 0;
const gives = async () => watch({});
await gives();
seen.unshift(...seen.splice(0));
console.log("get then, get constructor");
report();
const revoked = Proxy.revocable(Promise.resolve(1), {});
revoked.revoke();
const gone = async () => revoked.proxy;
try {
  await gone();
} catch (error) {
  console.log((error as Error).name);
}
(globalThis as any).Proxy = class {};
