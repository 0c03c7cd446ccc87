const fns = [async () => 1, async function () {}, async function named(a, b) {}, { async m(a, b = 1, c) {} }.m, async ([a], { b }) => [a, b], class { static async s(a) {} }.s, async (...rest) => rest];
const arrow = async (a) => await a; const { value = async () => {} } = {};
for (const f of [...fns, arrow, value]) log(f.name, f.length, typeof f.prototype, Object.prototype.toString.call(f));
async function* g(a, b) {} log(g.name, g.length, Object.getPrototypeOf(g.prototype) === Object.getPrototypeOf(async function* () {}).prototype);
