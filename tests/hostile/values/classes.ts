// Logs classes and functions with hostile names and sources.
//
// ends: done
// prints:
//   {any}
//   {any}
//   after
class Sly {
  static get name(): string {
    throw 1;
  }
  static toString(): string {
    throw 2;
  }
}
console.log(Sly, new Sly());
console.log(Object.defineProperty(() => {}, "name", { value: "<b>\u202e" }));
console.log("after");
