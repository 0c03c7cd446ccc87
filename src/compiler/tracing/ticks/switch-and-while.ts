ticks(14);
(async () => { let n = 0; while (await (n++ < 2)) log("while", n); do log("do"); while (await false); switch (await 2) { case await 1: log("no"); case await 2: log("two"); default: log("on") } })();
