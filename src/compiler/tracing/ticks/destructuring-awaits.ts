ticks(10);
const f = async () => { const { a = await "a", ...rest } = await { b: 1 }, [c = await "c"] = []; return [a, rest.b, c] };
f().then((x) => log(...x));
