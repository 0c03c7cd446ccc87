// Logs what holds itself.
//
// ends: done
// prints:
//   <ref *1> {{ self: [Circular *1] }
//   {any}
//   after
const a: any = {};
a.self = a;
console.log(a);
const m = new Map();
m.set(m, m);
console.log(m);
console.log("after");
