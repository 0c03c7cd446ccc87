ticks(8);
const o = { f: async () => null };
(async () => { log((await o.f())?.x.y.z, await o.g?.(await log("never")), (await o)?.["f"] === o.f) })();
