import { expect, test } from "vitest";
import { fixtureCell } from "../lesson-fixture.ts";
import { portability } from "./portability.ts";
import { nodeGlobals, navigatorMembers } from "./runtime-globals.ts";

/** What a lone cell lacks under Node. */
function missing(source: string): readonly string[] {
  const found = portability([fixtureCell("main.ts", source)]).get("main.ts");
  if (found === undefined) throw new Error("Expected the cell that was asked for; found none.");
  return found.node;
}

test("every name of the list is a global of the Node at hand", () => {
  expect([...nodeGlobals].filter((name) => !(name in globalThis))).toEqual([]);
  expect([...navigatorMembers].filter((name) => !(name in navigator))).toEqual([]);
});

test.each([
  ["what the language has", "console.log(new Map([[1, Math.max(1, 2)]]), Promise.all([]));"],
  ["what both have", "setTimeout(() => {}, 1); structuredClone(new Blob([]));"],
  ["memory that threads share", "Atomics.add(new Int32Array(new SharedArrayBuffer(4)), 0, 1);"],
  ["a name of its own", "function fetch(): void {}\nfetch();\nclass Worker {}\nnew Worker();"],
  ["a property of such a name", "const a = { fetch: 1, Worker: 2 };\na.fetch; a.Worker;"],
  [
    "a type",
    "let worker: Worker | undefined;\ninterface A extends Request {}\nexport type { A };\nworker;",
  ],
  ["cores", 'navigator.hardwareConcurrency; import { cores } from "lab"; cores;'],
  ["the module's place", "new URL('./a.txt', import.meta.url);"],
])("%s runs under Node", (_, source) => {
  expect(missing(source)).toEqual([]);
});

test.each([
  ["Worker", 'new Worker(new URL("./main.ts", import.meta.url), { type: "module" });'],
  ["Worker", "globalThis.Worker;"],
  ["Worker", "class Mine extends Worker {}\nMine;"],
  ["Worker", "const all = { Worker };\nall;"],
  ["fetch", 'await fetch("/lab/hello.txt");'],
  ["Request", 'new Request("/lab/hello.txt");'],
  ["OffscreenCanvas", "new OffscreenCanvas(1, 1);"],
  ["ImageData", "new ImageData(1, 1);"],
  ["navigator.storage", "navigator.storage;"],
  ["requestAnimationFrame", "requestAnimationFrame(() => {});"],
  ["document", "document.title;"],
  ["onmessage", 'import { expose } from "comlink"; expose({});'],
  ["taps", 'import { taps } from "lab"; taps(() => {});'],
])("what names %s does not run under Node", (name, source) => {
  expect(missing(source)).toContain(name);
});

test("a worker's file waits to be started", () => {
  const worker = fixtureCell(
    "prime.worker.ts",
    "self.onmessage = () => { self.postMessage(1); };\n",
  );
  const main = fixtureCell(
    "main.ts",
    'new Worker(new URL("./prime.worker.ts", import.meta.url), { type: "module" });\n',
  );
  const found = portability([worker, main]);
  expect(found.get("prime.worker.ts")).toEqual({
    node: ["onmessage", "postMessage", "self"],
    deno: [],
    isWorker: true,
    endsOnlyHere: false,
  });
  expect(found.get("main.ts")).toEqual({
    node: ["Worker"],
    deno: [],
    isWorker: false,
    endsOnlyHere: false,
  });
});

test("a cell needs what the cells that it imports need", () => {
  const found = portability([
    fixtureCell("get.ts", 'export const get = () => fetch("/lab/hello.txt");\n'),
    fixtureCell("main.ts", 'import { get } from "./get.ts";\nget;\n'),
    fixtureCell("other.ts", "export const other = 1;\n"),
  ]);
  expect(found.get("main.ts")).toEqual({
    node: ["fetch"],
    deno: ["fetch"],
    isWorker: false,
    endsOnlyHere: false,
  });
  expect(found.get("other.ts")?.node).toEqual([]);
});

test("a cell that only the page ends", () => {
  const ends = (fails: "never-ends" | "deadlock") =>
    portability([fixtureCell("main.ts", "1;", { expectation: { fails } })]).get("main.ts")
      ?.endsOnlyHere;
  expect(ends("deadlock")).toBe(true);
  expect(ends("never-ends")).toBe(false);
});
