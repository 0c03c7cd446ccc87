import { expect, test } from "vitest";
import { checkCells } from "./check-cells.ts";
import { fixtureCell } from "./lesson-fixture.ts";
import { formatProblem } from "./problem.ts";
import { typeCheckCells } from "./type-check.ts";

function check(source: string, others: Record<string, string> = {}, typeError?: number): string[] {
  const expectation = typeError === undefined ? {} : { typeError };
  const cells = [
    fixtureCell("a.ts", source, { expectation }),
    ...Object.entries(others).map(([file, text]) => fixtureCell(file, text)),
  ];
  return typeCheckCells(cells).map(formatProblem);
}

const place = "content/lessons/01-test/index.mdx";

test("what a worker has is there: console, timers, messages, streams, shared memory", () => {
  const source = `
import { b } from "./b.ts";
console.log(b satisfies number);
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
await sleep(1);
self.onmessage = ({ data }: MessageEvent<number>) => postMessage(data);
const worker = new Worker(new URL("./b.ts", import.meta.url), { type: "module" });
worker.terminate();
const shared = new Int32Array(new SharedArrayBuffer(4));
Atomics.wait(shared, 0, 0, 1);
for await (const chunk of new Blob(["x"]).stream()) console.log(chunk.length);
for (const [name] of new Headers()) console.log(name);
const { promise } = Promise.withResolvers<void>();
void promise;
`;
  expect(check(source, { "b.ts": "export const b = 1;\n" })).toEqual([]);
});

test("what cells have not is not there either, and where it is at home is told", () => {
  expect(check(`process.exit(1);`)).toEqual([
    expect.stringMatching(/Cannot find name 'process'\. Cells run in a browser, not in Node\./),
  ]);
  expect(check(`document.title = "x";`)).toEqual([
    expect.stringMatching(/Cannot find name 'document'\. Cells run in a worker, which has no page/),
  ]);
  expect(check(`await caches.open("x");`)).toEqual([
    expect.stringMatching(/'caches'\. Cells keep/),
  ]);
  expect(check(`await navigator.locks.query();`)).toEqual([
    expect.stringMatching(/Property 'locks' does not exist/),
  ]);
  expect(check(`crypto.subtle;`)).toEqual([
    expect.stringMatching(/Property 'subtle' does not exist/),
  ]);
});

test("the libraries and lab have their types", () => {
  const source = `
import { wrap, type Remote } from "comlink";
import pLimit from "p-limit";
import { cores, display, progress } from "lab";
const limit: ReturnType<typeof pLimit> = pLimit(cores);
const api: Remote<{ add(a: number): number }> = wrap(self as unknown as Worker);
display([{ a: await limit(() => api.add(1)) }]);
progress(1);
`;
  expect(check(source)).toEqual([]);
});

test.each([
  [
    "a wrong type",
    'let a: string = "";\n  const n: number = a;\nvoid n;\n',
    `${place}:11:11: TypeScript 2322 in a.ts: Type 'string' is not assignable to type 'number'.`,
  ],
  ["strict null checks", "let a: string = null;\nvoid a;\n", `${place}:10:7: TypeScript 2322`],
  ["implicit any", "function f(x) { return x; }\nf(1);\n", `${place}:10:14: TypeScript 7006`],
  ["what only a page has", "document.title;\n", `${place}:10:3: TypeScript 2584`],
  ["what only Node has", "process.exit();\n", `${place}:10:3: TypeScript 2591`],
  [
    "a type imported as a value",
    'import { T } from "./b.ts";\nexport type X = T;\n',
    `${place}:10:12: TypeScript 1484`,
  ],
  [
    "a name that the cell lacks",
    'import { c } from "./b.ts";\nvoid c;\n',
    `${place}:10:12: TypeScript 2305`,
  ],
])("%s", (_what, source, message) => {
  const found = check(source, { "b.ts": "export type T = 1;\nexport const cc = 1;\n" });
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(message);
});

test("a file on disk that is no cell cannot be imported", () => {
  expect(
    check('import "./cells.ts";\nexport * from "../../../src/lesson/cell.ts";\n').length,
  ).toBeGreaterThan(0);
});

test("a cell of one program is not in the next", () => {
  expect(
    check('import { b } from "./b.ts";\nvoid b;\n', { "b.ts": "export const b = 1;\n" }),
  ).toEqual([]);
  expect(check('import { b } from "./b.ts";\nvoid b;\n')).toHaveLength(1);
});

test("a cell is held to the error that it announces", () => {
  expect(check("const n: number = '';\nvoid n;\n", {}, 2322)).toEqual([]);
  expect(check("const n: number = 1;\nvoid n;\n", {}, 2322)).toEqual([
    `${place}:10:3: Expected TypeScript's error 2322 in a.ts, as \`type-error\` says; found none.`,
  ]);
  const both = check("const n: number = '';\nvoid m;\n", {}, 2322);
  expect(both).toHaveLength(1);
  expect(both[0]).toContain("TypeScript 2304");
  expect(check("void m;\n", {}, 2322)).toHaveLength(2);
});

test("a lesson that does not compile is told that, and not its types besides", () => {
  const found = checkCells([fixtureCell("a.ts", "const n: number = '';\nlet = ;\n")]);
  expect(found).toHaveLength(1);
  expect(found[0]?.location.line).toBe(11);
});

test("a changed lesson is checked anew", () => {
  const wrong = fixtureCell("a.ts", "const n: number = '';\nvoid n;\n");
  expect(checkCells([wrong])).toHaveLength(1);
  expect(checkCells([wrong])).toHaveLength(1);
  expect(checkCells([{ ...wrong, source: "const n: number = 1;\nvoid n;\n" }])).toEqual([]);
});
