// Returns promises of classes that watch every use of them.
//
// ends: done
// prints:
//   then, executor
//   then
const seen: string[] = [];
class Watched<T> extends Promise<T> {
  constructor(executor: any) {
    seen.push("executor");
    super(executor);
  }
  override then(...args: any[]): any {
    seen.push("then");
    return super.then(...args);
  }
}
const watched = Watched.resolve(1);
seen.length = 0;
const gives = async () => watched;
await gives();
console.log([...new Set(seen.splice(0))].join(", "));
const plain = Promise.resolve(1);
(plain as any).then = function (...args: any[]) {
  seen.push("then");
  return Promise.prototype.then.apply(this, args as any);
};
const givesPlain = async () => plain;
await givesPlain();
console.log(seen.join(", "));
