// Replaces Reflect, and what asks objects about themselves.
//
// ends: done
// prints:
//   0 seen
// tasks: 4
let seen = 0;
const spy = () => {
  seen++;
  throw new Error("spied");
};
for (const key of Reflect.ownKeys(Reflect)) {
  if (key !== Symbol.toStringTag) (Reflect as any)[key] = spy;
}
for (const key of [
  ...["getPrototypeOf", "setPrototypeOf", "defineProperty", "getOwnPropertyDescriptor"],
  ...["create", "assign", "keys", "entries", "fromEntries", "freeze", "is", "hasOwn"],
]) {
  (Object as any)[key] = spy;
}
for (const key of ["hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "valueOf"]) {
  (Object.prototype as any)[key] = spy;
}
async function one() {
  await null;
}
const gives = async () => one();
async function fails() {
  throw new Error("no");
}
await gives();
await Promise.all([one()]);
try {
  await fails();
} catch {}
console.log(`${seen} seen`);
