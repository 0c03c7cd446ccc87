import { expect, test } from "vitest";
import { namePieces, placePieces } from "./name-pieces.ts";

test("a name breaks before the last but one of its parts", () => {
  expect(namePieces("reader.worker.ts")).toEqual(["reader", ".worker.ts"]);
  expect(namePieces("twice.ts")).toEqual(["twice.ts"]);
});

test("a place breaks before its line's number, which stays whole", () => {
  expect(placePieces({ file: "twice.ts", line: 10 })).toEqual(["twice.ts", ":10"]);
  expect(placePieces({ file: "reader.worker.ts", line: 104 })).toEqual([
    "reader",
    ".worker.ts",
    ":104",
  ]);
});
