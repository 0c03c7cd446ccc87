ticks(8);
const bad = async () => { throw new Error("bad") };
(async () => { try { return bad() } catch { log("never") } })().catch((e) => log("out", e.message));
(async () => { try { return await bad() } catch (e) { log("in", e.message) } })().then(() => log("ok"));
