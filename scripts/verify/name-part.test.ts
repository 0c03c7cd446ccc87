import { expect, test } from "vitest";
import { partNamed, partProblem } from "./name-part.ts";

const tea = {
  slug: "tea",
  cells: [{ file: "cup.ts" }, { file: "pot.ts" }],
  exercises: [{ id: "two-cups" }],
  programs: [{ file: "pot.py" }],
};
const coffee = { slug: "coffee", cells: [{ file: "cup.ts" }], exercises: [], programs: [] };

test("a part has what is named, of each kind", () => {
  expect(partNamed(tea, ["pot.ts", "two-cups", "pot.py"])).toEqual({
    cells: new Set(["pot.ts"]),
    exercises: new Set(["two-cups"]),
    programs: new Set(["pot.py"]),
  });
});

test("a name that two lessons have is of both", () => {
  expect(partProblem([tea, coffee], ["cup.ts", "two-cups"])).toBeUndefined();
  expect(partNamed(coffee, ["cup.ts", "two-cups"]).cells).toEqual(new Set(["cup.ts"]));
});

test("a name that there is none of is told, with what there is in the lesson", () => {
  expect(partProblem([tea], ["cup.ts", "two-cup"])).toBe(
    "Expected --only to be a cell's or a program's file, or an exercise's id, found \"two-cup\"; tea has cup.ts, pot.ts, pot.py, two-cups.",
  );
  expect(partProblem([tea, coffee], ["mug.ts"])).toMatch(
    /found "mug\.ts"; none of the 2 lessons has it: name one by --lesson/,
  );
});
