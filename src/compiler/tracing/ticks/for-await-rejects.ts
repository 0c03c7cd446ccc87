ticks(14);
function* values() { try { yield Promise.reject(new Error("rejected")) } finally { log("closed") } }
(async () => { try { for await (const x of values()) log(x) } catch (e) { log(e.message) } log("over") })();
