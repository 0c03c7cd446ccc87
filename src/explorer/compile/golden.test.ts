/**
 * Every `golden/*.ts` is compiled for exploring and compared with the `.js` beside it. `UPDATE=1 vitest run
 * src/explorer` writes them; what is written has to be read before it is committed.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import vm from "node:vm";
import { describe, expect, test } from "vitest";
import { compileModule } from "../../compiler/compile.ts";
import { compileProgram } from "./compile-program.ts";
import type { ExplorableProgram } from "./explorable.ts";

const folder = new URL("./golden/", import.meta.url);
const cases = readdirSync(folder).filter((file) => file.endsWith(".ts"));
const ticks = new URL("../../compiler/tracing/ticks/", import.meta.url);

test("there are golden files, and each output has its source", () => {
  expect(cases.length).toBeGreaterThanOrEqual(8);
  const outputs = readdirSync(folder).filter((file) => !file.endsWith(".ts"));
  expect(outputs.map((file) => file.replace(/\.js$/, ".ts"))).toEqual(cases);
});

describe.each(cases)("%s", (file) => {
  const source = readFileSync(new URL(file, folder), "utf8");
  const program = compiled(file, source);
  const written = moduleText(program);

  test("compiles to what is recorded", () => {
    expect(written).toBe(recorded(file, written));
  });

  test("is an expression", () => {
    expect(() => new vm.Script(`(${program.code})`)).not.toThrow();
  });

  test("keeps its lines", () => {
    const authors = source.split("\n");
    const lines = program.code.split("\n");
    const { first, last } = program.lines[0] ?? { first: 0, last: 0 };
    expect(last - first).toBeGreaterThanOrEqual(authors.length - 1);
    for (const [index, line] of authors.entries()) {
      // A word that only one line has is on that line still.
      const word = /\b[a-zA-Z]{5,}\b/.exec(line)?.[0];
      if (word === undefined || /async|await|using|import|export|const|function/.test(word))
        continue;
      if (authors.filter((other) => other.includes(word)).length > 1) continue;
      expect(lines[first - 1 + index]).toContain(word);
    }
  });
});

test.each(readdirSync(ticks).filter((file) => file.endsWith(".ts")))(
  "%s keeps its lines",
  (file) => {
    const source = readFileSync(new URL(file, ticks), "utf8");
    const result = compileModule(file, source, { traced: false });
    if (!result.ok) throw new Error(result.problem.message);
    const explorable = compileProgram(file, new Map([[file, result.module]]));
    if (!explorable.ok) return;
    const [lines] = explorable.program.lines;
    const breaks = source.split("\n").length - 1;
    expect((lines?.last ?? 0) - (lines?.first ?? 0)).toBeGreaterThanOrEqual(breaks);
    expect((lines?.last ?? 0) - (lines?.first ?? 0)).toBeLessThanOrEqual(breaks + 2);
  },
);

test("names of ours differ from the author's", () => {
  expect(compiled("a.ts", "export const þþ = 1;").code).toContain("(þþþx)=>");
});

test("sites name files, lines and functions of the TypeScript", () => {
  const { sites } = compiled("a.ts", "type A = 1;\nasync function f(x: A) {\n  await x as 1;\n}\n");
  expect(sites).toContainEqual({ file: "a.ts", line: 3, column: 3, name: "f" });
  expect(sites).toContainEqual({ file: "a.ts", line: 2, column: 1, name: "f" });
});

test.each([
  ["await Array.fromAsync([])", "it uses `Array.fromAsync`, whose promises are the platform’s own"],
  ["eval('1')", "it uses `eval`"],
  ["onmessage = () => {};", "it writes to `onmessage`, which it declares nowhere"],
  ["[{ a: fetch = 1 }] = [{}];", "it writes to `fetch`, which it declares nowhere"],
  ["for (self of [1]);", "it writes to `self`, which it declares nowhere"],
  [
    "class A extends Object { async m() { super.x = 1 } }",
    "an async function writes to `super` or calls it",
  ],
])("%s is refused", (source, because) => {
  const result = compileModule("a.ts", source, { traced: false });
  if (!result.ok) throw new Error(result.problem.message);
  const explorable = compileProgram("a.ts", new Map([["a.ts", result.module]]));
  expect(explorable).toMatchObject({ ok: false, problem: { file: "a.ts", line: 1, because } });
});

test.each(["in", "instanceof", "[key]", "*in", "in2"])(
  "a method %s goes on from no field above it that ends without a semicolon",
  (name) => {
    const source = `const key = 1; class A {\n  x = 1\n  async ${name}() { return 2; }\n}\n`;
    const { code } = compiled("a.ts", source);
    expect(() => new vm.Script(`(${code})`)).not.toThrow();
  },
);

test("what a module binds itself may be written to", () => {
  const source = `import { a } from "lab"; let b = 0, onmessage; b = onmessage = 1; { var c; } c = 2;
function f(d, { e }) { d = e = arguments; for (let g = 0; ; g++); } f.x = 1;
try { b++; } catch (h) { h = 1; } class K { static { var i; i = 1; } } b ||= a;
label: for (const k of [1]) { continue label; }`;
  const { code } = compiled("a.ts", source);
  expect(code).toContain(`"reads":["arguments"],"writes":[]`);
});

test("what it binds nowhere is told with its lines", () => {
  const source = "[{ a: onerror = 1 }] = [{}];\n{ let n = 0; n++; }\nn++; for (m of [n]);";
  expect(compiled("a.ts", source).code).toContain(
    `"writes":[{"name":"onerror","line":1},{"name":"n","line":3},{"name":"m","line":3}]`,
  );
});

test("an entry that is not there is an error", () => {
  expect(() => compileProgram("a.ts", new Map())).toThrow("Expected the entry a.ts");
});

function compiled(file: string, source: string): ExplorableProgram {
  const result = compileModule(file, source, { traced: false });
  if (!result.ok) throw new Error(`Expected ${file} to compile: ${result.problem.message}`);
  const explorable = compileProgram(file, new Map([[file, result.module]]));
  if (!explorable.ok) throw new Error(`Expected ${file} to be explorable`);
  return explorable.program;
}

/** Without what is the same for each program. */
function moduleText(program: ExplorableProgram): string {
  const [, ...lines] = program.code.split("\n");
  return `${lines.slice(0, -1).join("\n")}\n`;
}

/** @returns the recorded text, or `actual` once it has been recorded */
function recorded(file: string, actual: string): string {
  const golden = new URL(file.replace(/\.ts$/, ".js"), folder);
  if (process.env["UPDATE"] === undefined) {
    if (existsSync(golden)) return readFileSync(golden, "utf8");
    if (process.env["CI"] !== undefined) {
      throw new Error(
        `Expected ${golden.pathname}, found none: run UPDATE=1 vitest run src/explorer, read it, commit it.`,
      );
    }
  }
  writeFileSync(golden, actual);
  return actual;
}
