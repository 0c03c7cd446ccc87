import { expect, test } from "vitest";
import { mergeEdit, parseStoredEdit, toSource, toText } from "./stored-edit.ts";

test("no edit: the author's cell", () => {
  expect(mergeEdit(undefined, "a\n")).toEqual({ kind: "original" });
});

test("an edit of the cell as it is", () => {
  expect(mergeEdit({ source: "b\n", original: "a\n" }, "a\n")).toEqual({
    kind: "edited",
    source: "b\n",
  });
});

test("the author changed the cell: the reader keeps theirs and can be told", () => {
  expect(mergeEdit({ source: "b\n", original: "a\n" }, "c\n")).toEqual({
    kind: "author-changed",
    source: "b\n",
    was: "a\n",
  });
});

test("the author arrived at what the reader wrote", () => {
  expect(mergeEdit({ source: "b\n", original: "a\n" }, "b\n")).toEqual({ kind: "original" });
});

test.each([undefined, null, 1, "x", {}, { source: "x" }, { source: 1, original: "" }, []])(
  "%j in storage is no edit",
  (value) => {
    expect(parseStoredEdit(value)).toBeUndefined();
  },
);

test("an edit in storage, whatever else stands beside it", () => {
  expect(parseStoredEdit({ source: "b", original: "a", at: 1 })).toEqual({
    source: "b",
    original: "a",
  });
});

test("text and source differ by the last line break", () => {
  expect(toText("a\nb\n")).toBe("a\nb");
  expect(toSource("a\nb")).toBe("a\nb\n");
  expect(toSource(toText("a\n\n"))).toBe("a\n");
  expect(toSource("")).toBe("");
});
