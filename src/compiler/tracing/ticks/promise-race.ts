ticks(12);
const f = async (n) => { for (let i = 0; i < n; i++) await null; return n };
Promise.race([f(3), f(1), f(2)]).then((x) => log("race", x));
Promise.any([Promise.reject(1), f(4), f(2)]).then((x) => log("any", x));
Promise.any([Promise.reject(1), Promise.reject(2)]).catch((e) => log(e.name, ...e.errors));
