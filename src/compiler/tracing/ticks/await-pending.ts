ticks(8);
let open;
const pending = new Promise((resolve) => (open = resolve));
(async () => { log("a", await pending) })();
pending.then(() => log("b"));
(async () => { await null; open("open"); log("opened") })();
