const all = {
  async a() { await 1 }, b: async () => await 1, c: async function* named() { yield await 1 }, async *d() { yield* [1]; return 1 },
  e: async (x = async () => 1) => ({ x: await x }), async ["f"]() { for await (const x of []) { continue } { await using y = null } },
  get g() { return async () => {} }, h: class { async #i() { return await this.#i } static async j() { try { } catch ({ a }) { } finally { } } },
};
for (const [key, value] of Object.entries(all)) log(key, String(value));
log(Object.getOwnPropertyDescriptor(all, "g").get.toString(), all.g.toString());
for (const value of [Promise, Promise.prototype.then, Promise.prototype.finally, Function.prototype.toString, Proxy, Proxy.revocable, Math.max]) {
  const keys = Reflect.ownKeys(value).filter((k) => k === "name" || k === "length").map((k) => { const d = Object.getOwnPropertyDescriptor(value, k); return [k, d.value, d.writable, d.enumerable].join() });
  log(value.toString(), ...keys, Object.hasOwn(value, "prototype"));
}
try { new Promise.prototype.then() } catch (e) { log(e.name) }
log(Object.getOwnPropertyDescriptor(globalThis, "Proxy").enumerable);
