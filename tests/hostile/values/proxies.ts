// Logs proxies all of whose traps throw.
//
// ends: done
// prints:
//   {any}
//   {any}
//   after
const trap = () => {
  throw new Error("trap");
};
const traps = Object.fromEntries(Object.getOwnPropertyNames(Reflect).map((name) => [name, trap]));
console.log(new Proxy({}, traps));
console.log([new Proxy(() => {}, traps)]);
console.log("after");
