import { expect, test } from "vitest";
import { unknownSpecs } from "./unknown-specs.ts";

const files = ["tests/run.spec.ts", "tests/host/site.spec.ts"];

test.each([
  [["tests/run.spec.ts", "--trace", "on"]],
  [["tests/host/site.spec.ts:12"]],
  [["run"]],
  [["tests/.*.spec.ts"]],
  [[]],
])("%j is Playwright's to read", (args) => {
  expect(unknownSpecs(args, files)).toBeUndefined();
});

test.each([
  [
    "tests/rum.spec.ts:7",
    "found tests/rum.spec.ts, which there is none of. Did you mean run.spec.ts?",
  ],
  ["nothing-like-it.spec.ts", "which there is none of. They are in tests/."],
])("%s is told before anything is built", (arg, problem) => {
  expect(unknownSpecs([arg], files)).toContain(problem);
});
