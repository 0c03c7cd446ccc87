const o = { async *a() { yield* this.a() } }
class B { static async *c() { return yield* super.c?.() } async *#d() { yield this.#d } }
const e = async function* () { try { yield 1 } finally { yield 2 } }
function* sync(): any { yield 1; yield* [2]; return yield async () => { await 3 } }
async function* none() { }
