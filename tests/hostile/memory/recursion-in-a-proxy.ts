// Looks for a property through a proxy of itself.
//
// ends: failed error
// last: Uncaught {any}: {any}
const proxy: any = new Proxy({}, { get: (target, key, receiver) => receiver[key] });
proxy.x;
