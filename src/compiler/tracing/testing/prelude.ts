/**
 * What invented programs have to play with: promises of each kind, what is iterated well and badly, what is
 * disposed of. They log each look that is taken at them. `log(…)` and `ticks(n)` are the realm's.
 */
export const prelude = `let calls = 0, stops = 0;
let a = 1, b = { p: 1 }, c = later(2, 3), n;
const o = { p: 1, q: { r: 2, m: (...v) => hit("m", ...v) } };
const kept = [];
class E extends Error {}
const never = new Promise(() => {});

function show(v, depth = 0) {
  if (depth > 2) return "…";
  const inner = (w) => show(w, depth + 1);
  try {
    if (v instanceof E) return "E " + String(v.message).slice(0, 30);
    if (v instanceof SuppressedError) return v.name + inner([v.error, v.suppressed]);
    if (v instanceof AggregateError) return v.name + inner(v.errors);
    // An engine words what it throws after the code that it sees.
    if (v instanceof Error) return v.name;
    if (v instanceof Promise) return "promise";
    if (Array.isArray(v)) return "[" + v.slice(0, 4).map(inner).join() + "]";
    if (typeof v === "function") return "function";
    if (typeof v !== "object" || v === null) return String(v).slice(0, 40);
    return "{" + Object.keys(v).slice(0, 3).map((k) => k + ":" + inner(v[k])).join() + "}";
  } catch (error) {
    return "throws " + error?.name;
  }
}
const print = (...v) => { log(...v.map((w) => show(w))); return v[0]; };
const text = (v) => (typeof v === "string" ? v.slice(-20) : show(v));
const key = (v) => show(v).slice(0, 4);
const id = (...v) => { log("id", ...v.map((w) => show(w))); return v[0]; };
const tag = (strings, ...v) => { log("tag", ...v.map((w) => show(w))); return v[0]; };
const list = (v) => (Array.isArray(v) ? v.slice(0, 4) : [v, 7]);
const object = (v) => (typeof v === "object" && v !== null ? v : { p: v });
/** True each third time, and at last no more: two loops may ask in turn. */
const stop = () => ++stops % 3 === 0 && stops < 99;
/** True from the thirteenth time on: bounds who calls whom. */
const deep = () => ++calls > 12;
function hit(...v) {
  const [first] = v;
  log("hit", ...v.map((w) => show(w)));
  if (first instanceof Promise) first.then((w) => log("got", show(w)), (w) => log("lost", show(w)));
  return first;
}
async function later(turns, v = 9) { for (let i = 0; i < turns; i++) await undefined; return v; }
const thenable = (n, v = 6) => ({ then(resolve) { log("then", n); resolve(v); } });
const badThenable = (n) => ({ then() { log("then", n); throw new E("then " + n); } });
const badThen = (n) => ({ get then() { log("get then", n); throw new E("get then " + n); } });
/** Tells of each question that it is asked. */
const spied = (n, v) => new Proxy(v, {
  get(target, name) {
    log("asked", n, String(name));
    const found = Reflect.get(target, name);
    return typeof found === "function" ? found.bind(target) : found;
  },
  getPrototypeOf(target) { log("asked", n, "class"); return Reflect.getPrototypeOf(target); },
  getOwnPropertyDescriptor(target, name) { log("asked", n, "own", String(name)); return Reflect.getOwnPropertyDescriptor(target, name); },
});
class P extends Promise {
  static get [Symbol.species]() { log("species"); return this; }
  then(...calls) { log("P then"); return super.then(...calls); }
}
const own = (n) => Object.defineProperty(later(1), "constructor", { get() { log("constructor", n); return Promise; } });
function* source(n) {
  try { log("first", n); yield 1; log("second", n); yield later(1, 2); } finally { log("left", n); }
}
async function* asyncSource(n) {
  try { yield 1; yield later(1, 2); log("third", n); yield 3; } finally { log("leaves", n); await null; log("left", n); }
}
function brokenSource(n) {
  let i = 0;
  return {
    [Symbol.asyncIterator]() { return this; },
    next(v) {
      log("next", n, show(v));
      if (++i === 3) throw new E("next " + n);
      return i === 2 ? { value: later(1, 2), done: false } : Promise.resolve({ value: i, done: false });
    },
    return(v) {
      log("return", n, show(v));
      return n % 2 ? Promise.reject(new E("return " + n)) : { done: true, value: v };
    },
  };
}
function iterable(v, n) {
  const items = list(v);
  return { *[Symbol.iterator]() { try { log("begins", n); yield* items; } finally { log("ends", n); } } };
}
const disposable = (n) => ({ [Symbol.dispose]() { log("dispose", n); } });
const badDisposable = (n) => ({ [Symbol.dispose]() { log("dispose", n); throw new E("dispose " + n); } });
const asyncDisposable = (n) => ({
  async [Symbol.asyncDispose]() { log("dispose", n); await null; log("disposed", n); },
});
const badAsyncDisposable = (n) => ({
  [Symbol.asyncDispose]() { log("dispose", n); return Promise.reject(new E("dispose " + n)); },
});
async function each(v) {
  try { for await (const w of v) { log("each", show(w)); if (stop()) break; } } catch (error) { log("each lost", show(error)); }
}
function drive(generator) {
  hit(generator.next(1)); hit(generator.next(2)); hit(generator.throw(new E("thrown")));
  hit(generator.return(later(1, 4))); hit(generator.next(5));
  return generator;
}
function run(generator) {
  let turns = 0;
  for (const v of generator) { log("run", show(v)); if (++turns > 3) break; }
  return turns;
}
`;
