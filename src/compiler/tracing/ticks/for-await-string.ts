ticks(14);
(async () => { for await (const c of "ab") log(c); for await (const c of new Set(["s"])) log(c); log("over") })();
