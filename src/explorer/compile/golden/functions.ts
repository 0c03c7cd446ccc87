async function simple(a: number, b: number) {
  "use strict"
  return a + (await b);
}
const arrow = async (x: number) => await x;
const bare = async x => ({ x });
const patterns = async ({ a }: { a: number }, [b] = [1], ...rest: number[]) => a + b + rest.length;
async function defaults(this: object, a = 1) { return [this, arguments.length, a]; }
class Account extends Object {
  #n = 1;
  async withdraw(amount: number) { await super.toString(); return this.#n - amount; }
  static async "by name"() { return async () => [this, super.name]; }
  async [`computed${1}`]() {}
  later = async () => this.#n;
}
const object = { async method() { await null; }, plain() { return 1 }, async: 1 };
function target() { return async () => new.target; }
