/** What holds of every traced module, whatever is in it. */
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "@babel/parser";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileModule } from "../compile.ts";
import { stripInsertions, stripLink } from "./read-traced.ts";
import { program } from "./testing/invent-program.ts";

/** @returns undefined where the compiler refuses */
function compiled(source: string, traced: boolean): string | undefined {
  const result = compileModule("main.ts", source, { traced });
  return result.ok ? result.module.code : undefined;
}

function check(source: string): void {
  const traced = compiled(source, true);
  const untraced = compiled(source, false);
  if (traced === undefined || untraced === undefined) {
    expect(traced).toBe(untraced);
    return;
  }
  expect(() => parse(traced, { sourceType: "module" })).not.toThrow();
  expect(stripLink(stripInsertions(traced))).toBe(
    untraced === "" || untraced.endsWith("\n") ? untraced : `${untraced}\n`,
  );
  const lines = (text: string): number => text.split("\n").length;
  expect(lines(stripInsertions(traced))).toBe(lines(traced));
}

describe.each(["../golden/", "./golden/", "./ticks/"])("sources of %s", (name) => {
  const folder = new URL(name, import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith(".ts"));
  test.each(files)("%s is itself without its insertions", (file) => {
    check(readFileSync(new URL(file, folder), "utf8"));
  });
});

test("invented programs are themselves without their insertions", () => {
  fc.assert(fc.property(program, check), { numRuns: 500 });
});

test("most invented programs compile", () => {
  const samples = fc.sample(program, { numRuns: 200, seed: 1 });
  const taken = samples.filter((source) => compiled(source, true) !== undefined);
  expect(taken.length).toBeGreaterThan(150);
});

test("a source with marks of its own is left as it is", () => {
  const source = "const a = async () => await 1 /* \f\v */\n";
  expect(compiled(source, true)).toBe(compiled(source, false));
});
