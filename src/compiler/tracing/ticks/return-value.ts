ticks(6);
(async () => 1)().then((x) => log("a", x));
(async () => { return 2 })().then((x) => log("b", x));
(async () => {})().then((x) => log("c", x));
