ticks(8);
const later = async (x) => { await null; return x };
(async () => { return later("plain") })().then(log);
(async () => { return await later("await") })().then(log);
(async () => { const x = await later("variable"); return x })().then(log);
