const deep = async (n) => { await deep(n + 1) };
try { await deep(0) } catch (e) { log(e instanceof RangeError, e.message) }
const plain = (n) => plain(n + 1) + 1;
try { (await (async () => plain(0))()) } catch (e) { log(e instanceof RangeError) }
log("goes on", await (async () => 1)());
