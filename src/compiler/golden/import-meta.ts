console.log(import.meta.url, import.meta);
const worker = new Worker(new URL("./prime.worker.ts", import.meta.url), { type: "module" });
const other = new URL(`./data.ts`, import.meta.url);
const not = [new URL("/lab/x", import.meta.url), new URL("./x.ts", "file:///"), new URL("./x.ts", import.meta["url"])];
console.log(import.meta.url as string, import . meta, (import.meta)!.url, worker, other, not);
