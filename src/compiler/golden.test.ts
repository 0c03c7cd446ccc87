/**
 * Every `golden/*.ts` is compiled and compared with the `.js` or `.problem.txt` beside it.
 * `UPDATE=1 vitest run src/compiler` writes them; what is written has to be read before it is committed.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compileModule } from "./compile.ts";
import { plainTree, referenceTree } from "./reference-compiler.ts";

const folder = new URL("./golden/", import.meta.url);
const cases = readdirSync(folder).filter((file) => file.endsWith(".ts"));

/** TypeScript, told nothing but this file, cannot know that these exports are types. */
const beyondReference = new Set(["local-type-exports.ts"]);

test("there are golden files", () => {
  expect(cases.length).toBeGreaterThan(60);
});

test("every golden output has its source", () => {
  const outputs = readdirSync(folder).filter((file) => !file.endsWith(".ts"));
  expect(
    outputs.filter((file) => !cases.includes(file.replace(/\.(?:js|problem\.txt)$/, ".ts"))),
  ).toEqual([]);
});

describe.each(cases)("%s", (file) => {
  const source = readFileSync(new URL(file, folder), "utf8");
  const result = compileModule(file, source, { traced: false });

  test("compiles to what is recorded", () => {
    const { line, column, message } = result.ok
      ? { line: 0, column: 0, message: "" }
      : result.problem;
    const actual = result.ok
      ? result.module.code
      : `${String(line)}:${String(column)} ${message}\n`;
    expect(actual).toBe(recorded(file, actual, result.ok ? ".js" : ".problem.txt"));
  });

  if (!result.ok) return;
  const { code, mappings, sites } = result.module;

  test.runIf(mappings === "")("keeps every line's length", () => {
    const width = (text: string): number[] => text.split("\n").map((line) => line.length);
    const lines = width(source.replace(/\n$/, ""));
    expect(width(code).slice(0, lines.length)).toEqual(lines);
  });

  test.skipIf(beyondReference.has(file))("means what TypeScript's own output means", () => {
    expect(plainTree(code)).toEqual(referenceTree(source, code));
  });

  test("has a literal at every site", () => {
    for (const { start, end } of sites) expect(code.slice(start, end)).toMatch(/^(["']).*\1$/);
    expect(sites.toSorted((a, b) => a.start - b.start)).toEqual(sites);
  });
});

/** @returns the recorded text, or `actual` once it has been recorded */
function recorded(file: string, actual: string, extension: ".js" | ".problem.txt"): string {
  const golden = new URL(file.replace(/\.ts$/, extension), folder);
  const opposite = extension === ".js" ? ".problem.txt" : ".js";
  const stale = new URL(file.replace(/\.ts$/, opposite), folder);
  if (process.env["UPDATE"] === undefined) {
    if (existsSync(golden)) return readFileSync(golden, "utf8");
    if (process.env["CI"] !== undefined) {
      throw new Error(
        `Expected ${golden.pathname}, found none: run UPDATE=1 vitest run src/compiler, read it, commit it.`,
      );
    }
  }
  rmSync(stale, { force: true });
  writeFileSync(golden, actual);
  return actual;
}
