// Looks through all that lists addresses for the module that gives modules their hooks, and calls them.
//
// ends: done
// last: over
// tasks: 1
// concurrency: 1..1000
const addresses = new Set<string>();
const find = (text: string) => {
  for (const [found] of text.matchAll(/(blob|data):[^\s"')]+/g)) {
    addresses.add(found.replace(/(:\d+)+$/, ""));
  }
};
for (const entry of performance.getEntries()) find(entry.name);
find(String(new Error().stack));
find(self.location.href);
find(import.meta.url);
async function caught() {
  try {
    await (null as any).x;
  } catch (error) {
    find(String((error as Error).stack));
  }
}
await caught();
const wrong: any[] = [undefined, null, 0, -1, 1e9, NaN, "x", {}, [], Symbol.iterator, 5n, () => {}];
for (const address of addresses) {
  let module: any;
  try {
    module = await import(address);
  } catch {
    continue;
  }
  for (const value of Object.values(module)) {
    const hooks: any = [];
    try {
      if (typeof value === "function") hooks.push(value, value("main.ts"), value("no.ts"));
    } catch {}
    for (const hook of hooks) {
      for (const call of [hook, ...Object.values(Object(hook))]) {
        if (typeof call !== "function") continue;
        for (const a of wrong) {
          for (const b of wrong) {
            try {
              call(a, b);
            } catch {}
          }
        }
      }
    }
  }
}
console.log("over");
