const f = async () => { try { await inner } catch (e) { log(e.name, e.message) } let inner = 1; return inner };
log(await f());
try { later() } catch (e) { log(e.message) }
const later = async () => 1;
const g = async () => { log(typeof hoisted); async function hoisted() {} return hoisted.name };
log(await g());
