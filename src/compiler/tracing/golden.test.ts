/**
 * Every `golden/*.ts` is compiled with tracing and compared with the `.js` beside it, in which the marks
 * around insertions are shown as ‹ and ›. `UPDATE=1 vitest run src/compiler` writes them; what is written
 * has to be read before it is committed.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { parse } from "@babel/parser";
import { describe, expect, test } from "vitest";
import { compileModule } from "../compile.ts";
import { hideMarks, showMarks, stripInsertions, stripLink } from "./read-traced.ts";

const folder = new URL("./golden/", import.meta.url);
const cases = readdirSync(folder).filter((file) => file.endsWith(".ts"));

test("there are golden files, and each output has its source", () => {
  expect(cases.length).toBeGreaterThan(40);
  const outputs = readdirSync(folder).filter((file) => !file.endsWith(".ts"));
  expect(outputs.map((file) => file.replace(/\.js$/, ".ts"))).toEqual(cases);
});

describe.each(cases)("%s", (file) => {
  const source = readFileSync(new URL(file, folder), "utf8");
  const traced = compiled(file, source, true);

  test("compiles to what is recorded", () => {
    const actual = showMarks(traced);
    expect(actual).toBe(recorded(file, actual));
    expect(hideMarks(actual)).toBe(traced);
  });

  test("is a module", () => {
    expect(() => parse(traced, { sourceType: "module" })).not.toThrow();
  });

  test("is the untraced module once its insertions are taken out", () => {
    const untraced = compiled(file, source, false);
    expect(stripLink(stripInsertions(traced))).toBe(endLine(untraced));
  });
});

/** The link, as every line that the compiler appends, makes the source end with a line's end. */
function endLine(code: string): string {
  return code === "" || code.endsWith("\n") ? code : `${code}\n`;
}

function compiled(file: string, source: string, traced: boolean): string {
  const result = compileModule(file, source, { traced });
  if (!result.ok) throw new Error(`Expected ${file} to compile: ${result.problem.message}`);
  return result.module.code;
}

/** @returns the recorded text, or `actual` once it has been recorded */
function recorded(file: string, actual: string): string {
  const golden = new URL(file.replace(/\.ts$/, ".js"), folder);
  if (process.env["UPDATE"] === undefined) {
    if (existsSync(golden)) return readFileSync(golden, "utf8");
    if (process.env["CI"] !== undefined) {
      throw new Error(
        `Expected ${golden.pathname}, found none: run UPDATE=1 vitest run src/compiler, read it, commit it.`,
      );
    }
  }
  writeFileSync(golden, actual);
  return actual;
}
