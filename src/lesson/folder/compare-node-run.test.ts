import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Cell } from "../cell.ts";
import { fixtureCell, fixtureRoot } from "../lesson-fixture.ts";
import { compareNodeRun } from "./compare-node-run.ts";

/** What a real run of the cell differs in. */
function run(source: string, output: readonly string[], more: Partial<Cell> = {}): string[] {
  const root = fixtureRoot({ "main.ts": source, "package.json": '{"type":"module"}' });
  const { location } = fixtureCell("main.ts", source);
  const cell = fixtureCell("main.ts", source, {
    output: { lines: output, unordered: false, location },
    ...more,
  });
  const child = spawnSync(process.execPath, [join(root, "main.ts")], { encoding: "utf8" });
  return compareNodeRun(cell, { code: child.status ?? 1, printed: child.stdout + child.stderr });
}

test("a run that prints what the fence says", () => {
  const source = 'console.log("a", { b: [1, "c"] }, new Map([[1, 2]]));\nconsole.log(1.5);\n';
  expect(run(source, ["a {{ b: [ 1, 'c' ] } Map(1) {{ 1 => 2 }", "{any}"])).toEqual([]);
});

test("a run that prints something else", () => {
  const [difference] = run('console.log("a");\n', ["b"]);
  expect(difference).toMatch(/expected: `b`\s+found: +`a`/);
  expect(run('console.log("a");\n', ["a", "b"])).toHaveLength(1);
  expect(run('console.log("a");\nconsole.log("b");\n', ["a"])).toHaveLength(1);
});

test("a table and a group, as the site shows them", () => {
  const source = `console.table([{ n: 1, word: "one" }]);
console.group("outer");
console.log("inner");
console.groupEnd();
`;
  expect(run(source, ["(index)\tn\tword", "0\t1\tone", "outer", "inner"])).toEqual([]);
});

test("an error that the fence expects, and one that it does not", () => {
  const source =
    'console.log("before");\nnull as unknown as never[0];\nthrow new TypeError("no");\n';
  expect(run(source, ["before"], { expectation: { error: "TypeError" } })).toEqual([]);
  expect(run(source, ["before"], { expectation: { error: "RangeError" } })).toHaveLength(1);
  expect(run(source, ["before"]).join()).toMatch(/end of the run/);
  expect(run("1;\n", [], { expectation: { error: "TypeError" } })).toHaveLength(1);
});

test("a module that never ends, as the fence says or not", () => {
  const source = 'console.log("before");\nawait new Promise(() => {});\nconsole.log("after");\n';
  expect(run(source, ["before"], { expectation: { fails: "never-ends" } })).toEqual([]);
  expect(run(source, ["before"]).join()).toMatch(/failed \(never-ends\)/);
  expect(run("1;\n", [], { expectation: { fails: "never-ends" } })).toHaveLength(1);
});

test("a rejection that nobody handles ends a program of Node's earlier", () => {
  const source = `console.log("before");
void Promise.reject(new RangeError("no"));
await new Promise((resolve) => setTimeout(resolve, 20));
console.log("after");
`;
  const expectation = { error: "RangeError" };
  expect(run(source, ["before", "after"], { expectation })).toEqual([]);
  expect(run(source, ["other", "after"], { expectation })).toHaveLength(1);
});
