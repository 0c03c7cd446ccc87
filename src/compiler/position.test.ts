import { expect, test } from "vitest";
import { compileModule } from "./compile.ts";
import type { CompiledModule } from "./module.ts";
import { mapStack, originalPosition } from "./position.ts";

function compiled(file: string, source: string): CompiledModule {
  const result = compileModule(file, source, { traced: false });
  if (!result.ok) throw new Error(`Expected it to compile; found: ${result.problem.message}`);
  return result.module;
}

const plain = compiled("a.ts", "const a: number = b();\n");
const source =
  "let a = 1;\nconst f = () => <any>{ a: 1 }; fail(); f(<T>g + h as number * fail());\nfail();\n";
const moved = compiled("moved.ts", source);
const modules = new Map([plain, moved].map((module) => [module.file, module]));

/** Positions of every `fail` in a text. */
function failures(text: string): { line: number; column: number }[] {
  return text
    .split("\n")
    .flatMap((line, index) =>
      [...line.matchAll(/fail/g)].map((match) => ({ line: index + 1, column: match.index + 1 })),
    );
}

test("positions are the same where nothing has moved", () => {
  expect(plain.mappings).toBe("");
  expect(originalPosition(plain, { line: 1, column: 19 })).toEqual({ line: 1, column: 19 });
});

test("positions behind something inserted are the author's", () => {
  const places = failures(moved.code);
  expect(places).not.toEqual(failures(source));
  expect(places.map((place) => originalPosition(moved, place))).toEqual(failures(source));
});

test("positions outside of the source stay as they are", () => {
  expect(originalPosition(moved, { line: 99, column: 5 })).toEqual({ line: 99, column: 5 });
});

test("stacks of every engine name files and places as the author knows them", () => {
  const [, place] = failures(moved.code);
  const [, original] = failures(source);
  if (!place || !original) throw new Error("Expected two places in the source.");
  const there = `${String(place.line)}:${String(place.column)}`;
  const here = `${String(original.line)}:${String(original.column)}`;
  expect(there).not.toBe(here);

  const v8 = `Error: no\n    at f (file:///lesson/moved.ts:${there})\n    at async file:///lesson/a.ts:1:19`;
  expect(mapStack(v8, modules)).toBe(
    `Error: no\n    at f (moved.ts:${here})\n    at async a.ts:1:19`,
  );
  const firefox = `f@file:///lesson/moved.ts:${there}\n@file:///lesson/a.ts:1:19\n`;
  expect(mapStack(firefox, modules)).toBe(`f@moved.ts:${here}\n@a.ts:1:19\n`);
});

test("stacks keep what is not of the lesson", () => {
  const stack = "at f (blob:null/1:2:3)\nat https://x.org/a.ts:1:2\nat new Promise (<anonymous>)";
  expect(mapStack(stack, modules)).toBe(stack);
  expect(mapStack("file:///lesson/other.ts:7:8", modules)).toBe("other.ts:7:8");
  expect(mapStack("in file:///lesson/a.ts.", modules)).toBe("in a.ts.");
  expect(mapStack("file:///lesson/gr%C3%BC%C3%9Fe.ts:1:2", modules)).toBe("grüße.ts:1:2");
  expect(mapStack("file:///lesson/50%.ts:1:2", modules)).toBe("50%.ts:1:2");
  expect(mapStack("file:///lesson/a.ts:1", modules)).toBe("a.ts:1");
});
