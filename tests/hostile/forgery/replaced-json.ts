// Puts functions of its own in the place of JSON, String, Object and Reflect.
//
// ends: done
// prints:
//   {{ a: 'x' }
const { log } = console;
const scope = globalThis as any;
JSON.stringify = JSON.parse = () => "forged";
const owners = [Object, Reflect].map(
  (owner) => [owner, Object.getOwnPropertyNames(owner)] as const,
);
for (const [owner, names] of owners) {
  for (const name of names) {
    if (name === "prototype") continue;
    try {
      (owner as any)[name] = () => {
        throw new Error(name);
      };
    } catch {}
  }
}
String.prototype.replace = String.prototype.slice = () => "forged";
scope.String = scope.Number = scope.Symbol = scope.Map = scope.WeakMap = undefined;
log({ a: "x" });
