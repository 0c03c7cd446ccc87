// Logs values whose conversions throw or lie.
//
// ends: done
// prints:
//   {any}
//   {any}
//   after
const evil = {
  toString: () => {
    throw 1;
  },
  valueOf: () => {
    throw 2;
  },
  [Symbol.toPrimitive]: () => {
    throw 3;
  },
  get [Symbol.toStringTag]() {
    throw 4;
  },
  [Symbol.for("nodejs.util.inspect.custom")]: () => {
    throw 5;
  },
  toJSON: () => {
    throw 6;
  },
};
console.log(evil);
console.log("%s %d %i %f %j %o %O %c", evil, evil, evil, evil, evil, evil, evil, evil);
console.log("after");
