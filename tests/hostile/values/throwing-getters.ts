// Logs objects whose getters throw.
//
// ends: done
// prints:
//   {{ a: [Getter], b: 1 }
//   {{ a: [Getter/Setter] }
console.log({
  get a() {
    throw new Error("x");
  },
  b: 1,
});
console.log({
  get a() {
    throw 1;
  },
  set a(value) {},
});
