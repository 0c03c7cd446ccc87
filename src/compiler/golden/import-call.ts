const { task } = await import("./task.ts");
const lib = import(`comlink`);
const name: string = "./x.ts";
import(name).then((m: any) => m.go());
const none = import("./none.js").catch(() => (import ("https://example.org/x.js")));
const both = [import.meta, import("./task.ts",), import(("./task.ts") as string)];
console.log(task, lib, none, both, typeof import("./task.ts"));
