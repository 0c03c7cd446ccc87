import { expect, test } from "vitest";
import { compileModule } from "./compile.ts";
import { reachable } from "./graph.ts";

const sources = {
  "main.ts": 'import "./a.ts"; import "comlink";',
  "a.ts": 'new Worker(new URL("./b.worker.ts", import.meta.url));',
  "b.worker.ts": 'await import("./c.ts");',
  "c.ts": 'import "./a.ts"; import "./missing.ts";',
  "alone.ts": 'import type { A } from "./a.ts";',
  "broken.ts": "let = ;",
};
const modules = new Map(
  Object.entries(sources).map(([file, source]) => [file, compileModule(file, source)]),
);

test("what a run may need, through references of every kind", () => {
  expect(reachable("main.ts", modules)).toEqual([
    "main.ts",
    "a.ts",
    "comlink",
    "b.worker.ts",
    "c.ts",
    "missing.ts",
  ]);
  expect(reachable("alone.ts", modules)).toEqual(["alone.ts"]);
  expect(reachable("broken.ts", modules)).toEqual(["broken.ts"]);
});
