ticks(8);
const thenable = { get then() { throw new Error("no then") } };
(async () => { try { await thenable } catch (e) { log(e.message) } log("after") })();
