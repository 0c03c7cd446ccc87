import { expect, test } from "vitest";
import { editedSince } from "./stale.ts";

const ran = new Map<string, string | undefined>([
  ["gather.ts", "import './task.ts'\n"],
  ["task.ts", "export {}\n"],
  ["later.ts", undefined],
]);
const now = (changes: Record<string, string | undefined> = {}) => {
  const sources = new Map([...ran, ...Object.entries(changes)]);
  return (file: string) => sources.get(file);
};

test("nothing edited: up to date", () => {
  expect(editedSince("gather.ts", ran, now())).toEqual([]);
});

test("an imported cell edited", () => {
  expect(editedSince("gather.ts", ran, now({ "task.ts": "export const a = 1;\n" }))).toEqual([
    "task.ts",
  ]);
});

test("its own edit makes a run no less true to what it imported", () => {
  expect(editedSince("gather.ts", ran, now({ "gather.ts": "//\n" }))).toEqual([]);
});

test("a cell that the run did not reach", () => {
  expect(editedSince("gather.ts", ran, now({ "other.ts": "//\n" }))).toEqual([]);
});

test("a file that was missing and is there now, or was there and is gone", () => {
  expect(editedSince("gather.ts", ran, now({ "later.ts": "//\n" }))).toEqual(["later.ts"]);
  expect(editedSince("gather.ts", ran, now({ "task.ts": undefined }))).toEqual(["task.ts"]);
});
