import { expect, it } from "vitest";
import { readAttempt } from "./read-attempt.ts";

const read = (source: string) => readAttempt("w.ts", source, ["never more than three"]);

it("reads what must fail, and what is said", () => {
  const { claims, typeError, problems } = read(
    "// All at once.\n//\n// fails: never more than three\n// says: found {int 4..9}\n// type-error: 2322\nlet a;\n",
  );
  expect(problems).toEqual([]);
  expect(typeError).toBe(2322);
  expect(claims).toEqual([
    {
      fails: "never more than three",
      says: "found {int 4..9}",
      location: { path: "w.ts", line: 4, column: 1 },
    },
  ]);
});

it.each([
  ["let a;\n", "1:1", /found neither/],
  ["// fails: never more than three\nlet a;\n", "1:1", /Expected `\/\/ says:/],
  ["// fails: never more than three\n// says:\nlet a;\n", "2:9", /Expected `\/\/ says:/],
  ["// says: x\n", "1:1", /Expected `\/\/ fails:/],
  ["// fails: never more than thre\n// says: x\n", "1:11", /Did you mean "never more than three"/],
  ["// fails: never more than three\n// says: {in}\n", "2:10", /\{int 900\.\.1300\}/],
  [
    "// type-error: x\n// fails: never more than three\n// says: x\n",
    "1:16",
    /number of a TypeScript/,
  ],
])("tells of a slip: %j", (source, place, message) => {
  expect(
    read(source).problems.map(({ location, message: text }) => [
      `${String(location.line)}:${String(location.column)}`,
      text,
    ]),
  ).toEqual([[place, expect.stringMatching(message)]]);
});
