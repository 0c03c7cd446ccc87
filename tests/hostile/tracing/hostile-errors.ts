// Throws what tells, or throws, when it is looked at.
//
// ends: done
// prints:
//   0 seen
// tasks: 8
// concurrency: 1
let seen = 0;
const spy = () => {
  seen++;
  throw new Error("spied");
};
const revoked = Proxy.revocable({}, {});
revoked.revoke();
const withGetters = new Error("x");
for (const key of ["message", "stack", "name", "cause"]) {
  Object.defineProperty(withGetters, key, { get: spy, set: spy });
}
const watched = new Proxy(new Error("x"), {
  get: spy,
  set: spy,
  getPrototypeOf: spy,
  getOwnPropertyDescriptor: spy,
  defineProperty: spy,
  has: spy,
});
const frozen = Object.freeze(new TypeError("þe(...) is not a function"));
(Error as any).prepareStackTrace = spy;
const thrown = [revoked.proxy, withGetters, watched, frozen, null, undefined, Symbol("x"), spy];
for (const error of thrown) {
  const fails = async () => {
    throw error;
  };
  try {
    await fails();
  } catch {}
}
console.log(`${seen} seen`);
