import { describe, expect, test } from "vitest";
import { findTests } from "./find-tests.ts";
import { readTest, whyNot } from "./read-test.ts";

const file = (head: string, body = "await 1;") =>
  readTest("a.js", `// c\n/*---\n${head}\n---*/\n${body}`);

describe("the head of a test", () => {
  test("lists flags and includes in either form", () => {
    expect(file("flags: [async, module]\nincludes: [a.js]")).toMatchObject({
      flags: ["async", "module"],
      includes: ["a.js"],
      negative: undefined,
    });
    expect(file("includes:\n  - a.js\n  - b.js\nflags:\n- async")).toMatchObject({
      flags: ["async"],
      includes: ["a.js", "b.js"],
    });
  });

  test("says what error is expected, and when", () => {
    expect(file("negative:\n  phase: runtime\n  type: TypeError").negative).toEqual({
      phase: "runtime",
      type: "TypeError",
    });
  });
});

describe("tests that are not for us", () => {
  test.each([
    ["flags: [raw]", "await 1"],
    ["flags: [noStrict]", "await 1"],
    ["negative:\n  phase: parse\n  type: SyntaxError", "await 1"],
    ["description: none", "var a = 1;"],
  ])("%s", (head, body) => {
    expect(whyNot(file(head, body))).toBeDefined();
  });

  test("and one that is", () => {
    expect(whyNot(file("flags: [async]"))).toBeUndefined();
  });
});

test("a missing suite is a clear error", () => {
  expect(() => findTests("/nowhere", "")).toThrow(
    /Expected ECMAScript's conformance suite.*nowhere/,
  );
});
