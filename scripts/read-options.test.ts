import { expect, test } from "vitest";
import { optionsProblem } from "./read-options.ts";

const config = {
  options: { lesson: { type: "string", multiple: true }, update: { type: "boolean" } },
} as const;
const list = "There is --lesson …, --update.";

test.each([
  [["--lesson", "03", "--update"], undefined],
  [
    ["--lessn", "03"],
    `Expected an option that there is, found --lessn. Did you mean --lesson? ${list}`,
  ],
  [["--quick"], `Expected an option that there is, found --quick. ${list}`],
  [["-u"], `Expected an option that there is, found -u. ${list}`],
  [["--lesson"], `Expected a value after --lesson, found none. ${list}`],
  [["--lesson", "--update"], `Expected a value after --lesson, found --update. ${list}`],
  [["--update=yes"], `Expected --update alone, found --update=yes. ${list}`],
  [["03"], `Expected options alone, found 03. ${list}`],
])("%j", (args, problem) => {
  expect(optionsProblem(args, config)).toBe(problem);
});

test("what may stand without a hyphen is let be", () => {
  expect(optionsProblem(["nginx"], { allowPositionals: true })).toBeUndefined();
  expect(optionsProblem(["--bse"], { allowPositionals: true })).toBe(
    "Expected an option that there is, found --bse. There is none.",
  );
});
