async function outer(x: any) {
  return class A extends (await x) {
    [await "key"] = async () => await 1;
    static [await "other"] = 1;
    static field = async () => { await this };
    #private = async () => this.#method();
    static { (async () => await super.toString())() }
    constructor() { super(); (async () => await new.target)() }
    async [await "method"]() { return await super.method?.() }
    async *[Symbol.asyncIterator]() { yield this.#private }
    async #method() { return await this.#private }
    static async #hidden() {}
    get value() { return (async () => await this)() }
    set value(v) { (async () => { await v })() }
    async get() {}
    async set() {}
    async async() {}
    async await() { return await A.#hidden() }
  }
}
