/**
 * Programs put together at random from pieces that are awkward next to each other, most without
 * semicolons: what is left of each must mean what TypeScript's own output means.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileModule } from "./compile.ts";
import { plainTree, referenceTree } from "./reference-compiler.ts";

const values = [
  "a",
  "1",
  "(a)",
  "[a]",
  "`a`",
  "{ b: a }",
  "function () {}",
  "class {}",
  "async () => a",
  "-a",
  "!a",
  "/a/g",
  "await a",
  "a + b",
  "a ** b",
  "a < b",
  "a ?? b",
  "a, b",
  "a ? b : c",
  "a = b",
  "import.meta",
  'import("./x.ts")',
  "new A<T>",
  "f<T>(a)",
  "f<T\n>(a)",
  "a!",
  "a![b]",
  "a?.b!.c",
  "f`a`",
  "f<T>`a`",
  "get",
  "<T>(x: T): T => x",
  "<T\n,>(x: T): T => x",
  "async <T\n,>(x: T):\nT => x",
  "(x):\nT => x",
  "(x?: T): x is T => true",
  "function <T>(this: T, x?: T): T { return x }",
];
const suffixes = [
  "",
  " as T",
  " satisfies T",
  " as\nT",
  "!",
  " as T as U",
  " as T[]",
  " as { a: T\n}",
  " as const",
];
const prefixes = ["", "<T>", "<T\n>", "<T><U>", "typeof <T>"];
const operators = ["+", "-", "*", "/", "**", "<", "in", "===", "||", ","];

const operand = fc
  .tuple(fc.constantFrom(...prefixes), fc.constantFrom(...values), fc.constantFrom(...suffixes))
  .map((parts) => parts.join(""));
const expression = fc.oneof(
  { weight: 3, arbitrary: operand },
  fc.tuple(operand, fc.constantFrom(...operators), operand).map((parts) => parts.join(" ")),
  operand.map((text) => `(${text})`),
);

const types = [
  "type A = 1",
  "interface B { c: 1 }",
  "declare const d: T",
  "declare function f(): void",
  "namespace N { type O = 1 }",
  'import type { P } from "./p.ts"',
  "export type { P }",
  "function f(): void",
  "declare class Q { r; s }",
  "",
];
const statement = fc.oneof(
  { weight: 4, arbitrary: expression.filter((text) => !text.startsWith("<")) },
  { weight: 3, arbitrary: fc.constantFrom(...types) },
  expression.map((text) => `let x: T = ${text}`),
  expression.map((text) => `var y!: T, z = () => ${text}`),
  expression.map((text) => `function g<T>(this: T) { return ${text}\n}`),
  expression.map((text) => `function* g() { yield ${text}\nthrow ${text}\n}`),
  expression.map((text) => `if (a) ${text}\nelse ${text}`),
  expression.map((text) => `do ${text}\nwhile (a)`),
  expression.map((text) => `for (const h of ${text}) ${text}`),
  expression.map((text) => `export default ${text}`),
);

const names = [
  "a",
  '"b"',
  "[c]",
  "get",
  "set",
  "static",
  "in",
  "#d",
  "1",
  "async",
  "readonly",
  "declare",
];
const modifiers = [
  "",
  "private ",
  "static ",
  "readonly ",
  "public static readonly ",
  "override ",
  "private\n",
];
const member = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...modifiers),
      fc.constantFrom(...names),
      fc.constantFrom("", "?", "!", ": T", "?: T", "!: T"),
      fc.oneof(
        fc.constant(""),
        expression.map((text) => ` = ${text}`),
      ),
    )
    .map((parts) => parts.join("")),
  fc
    .tuple(
      fc.constantFrom(...modifiers),
      fc.constantFrom("", "*", "get ", "async "),
      fc.constantFrom(...names),
    )
    .map(([modifier, kind, name]) => `${modifier}${kind}${name}(): T { return a }`),
  fc.constantFrom(
    "abstract e: T",
    "declare f: T",
    "[key: string]: T",
    "abstract h(): T",
    "abstract get i(): T",
    "static {}",
  ),
);

/** @returns whether both compilers accept the program; what only one of them accepts says nothing here */
function agree(source: string): boolean {
  const result = compileModule("random.ts", source, { traced: false });
  if (!result.ok) return false;
  const { code } = result.module;
  let reference: unknown;
  try {
    reference = referenceTree(source, code);
  } catch {
    return false;
  }
  expect(plainTree(code)).toEqual(reference);
  return true;
}

/** Enough of what is generated has to be a program, or the property holds of nothing. */
function check(programs: fc.Arbitrary<string>, runs: number, least: number): void {
  let accepted = 0;
  fc.assert(
    fc.property(programs, (source) => {
      if (agree(source)) accepted += 1;
    }),
    { numRuns: runs, seed: Number(process.env["SEED"] ?? 1) },
  );
  expect(accepted).toBeGreaterThan(least * runs);
}

const runs = Number(process.env["RUNS"] ?? 400);

describe("a random program means the same without its types", () => {
  test("expressions", () => {
    check(
      expression.map((text) => `x = ${text}`),
      runs,
      0.3,
    );
  });
  test("statements, one a line", () => {
    check(
      fc.array(statement, { minLength: 2, maxLength: 3 }).map((lines) => lines.join("\n")),
      runs,
      0.1,
    );
  });
  test("members of a class, one a line", () => {
    const body = fc.array(member, { minLength: 2, maxLength: 4 }).map((lines) => lines.join("\n"));
    check(
      body.map((text) => `abstract class A<T> extends B<T> implements C, D<T> {\n${text}\n}`),
      runs,
      0.1,
    );
  });
});
