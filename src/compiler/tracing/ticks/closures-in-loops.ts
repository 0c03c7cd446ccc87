ticks(12);
const later = [];
for (let i = 0; i < 3; i++) later.push(async () => { await null; return i });
for (const f of later) f().then(log);
const f = async () => { const out = []; for await (let x of [1, 2]) { out.push(() => x); x *= 10 } return out.map((g) => g()) };
f().then((x) => log(...x));
