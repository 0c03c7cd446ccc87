ticks(12);
class Mine extends Promise {
  then(...args) { log("then", args.length); return super.then(...args) }
  static get [Symbol.species]() { log("species"); return Promise }
}
(async () => { log(await Mine.resolve("mine")); return Mine.resolve("returned") })().then(log);
