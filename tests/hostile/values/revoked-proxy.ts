// Logs a proxy that has been revoked.
//
// ends: done
// prints:
//   {any}
//   {any}
//   after
const { proxy, revoke } = Proxy.revocable({}, {});
revoke();
console.log(proxy);
console.log({ a: [proxy] });
console.log("after");
