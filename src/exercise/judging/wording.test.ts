import { expect as chai } from "chai";
import { expect, it } from "vitest";
import { wordAssertion } from "./wording.ts";

/** What chai says of an assertion that fails. */
function said(assert: () => unknown): string {
  try {
    assert();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error("Expected the assertion to fail.");
}

it.each([
  [
    () => chai(9, "downloads at once").to.be.at.most(3),
    "downloads at once: expected at most 3, found 9",
  ],
  [() => chai(0).to.equal(3), "expected 3, found 0"],
  [() => chai([7, 0]).to.deep.equal([0, 1]), "expected [ 0, 1 ], found [ 7, 0 ]"],
  [() => chai([1]).to.deep.equal([2]), "expected [ 2 ], found [ 1 ]"],
  [() => chai([1, 2]).to.have.lengthOf(3), "expected a length of 3, found 2"],
  [() => chai("on to it").to.match(/z/), "expected match /z/, found 'on to it'"],
  [() => chai(5).to.not.equal(5), "expected not 5, found 5"],
  [() => chai([]).to.not.be.empty, "expected not empty, found []"],
  [() => chai(undefined, "the result").to.exist, "the result: expected a value, found undefined"],
  [() => chai(["b"], "done").to.include("a"), "done: expected 'a' in it, found [ 'b' ]"],
  [() => chai(["b"], "left").to.not.include("b"), "left: expected no 'b' in it, found [ 'b' ]"],
  [
    () => chai(undefined, "the error").to.include("404"),
    "the error: expected a text or a list, found undefined",
  ],
  [() => chai.fail("what it is: wrong"), "what it is: wrong"],
])("says what was expected and what was found: %s", (assert, message) => {
  expect(wordAssertion(said(assert)).message).toBe(message);
});

it("gives the parts", () => {
  expect(wordAssertion("at once: expected 9 to be at most 3")).toEqual({
    message: "at once: expected at most 3, found 9",
    about: "at once",
    expected: "at most 3",
    actual: "9",
  });
});
