ticks(18);
const inner = {
  [Symbol.asyncIterator]() { return this },
  get next() { log("get next"); return (...a) => { log("next", ...a); return { value: "n", done: false } } },
  get return() { log("get return"); return async (...a) => { log("return", ...a); return { value: "r", done: true } } },
  get throw() { log("get throw"); return (...a) => { log("throw", ...a); return { value: "t", done: false } } },
};
async function* g() { yield* inner }
(async () => { const it = g(); await it.next(1); await it.next(2); log((await it.throw(3)).value); log((await it.return(4)).value) })();
