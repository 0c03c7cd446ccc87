import { expect, test } from "vitest";

import { otherNames, slashed } from "./other-names.ts";

const named = (path: string) =>
  otherNames(new URL(path, "https://example.org")).map(({ href }) => href);

test("an address gets the slash that it lacks, and keeps its query", () => {
  const { href } = slashed(new URL("https://example.org/course/lessons?tag=a#b")) ?? {};
  expect(href).toBe("https://example.org/course/lessons/?tag=a#b");
  expect(slashed(new URL("https://example.org/course/"))).toBeUndefined();
});

test("a page by its file's name, and without the slash", () => {
  expect(named("/course/lessons/index.html?a=1")).toEqual(["https://example.org/course/lessons/"]);
  expect(named("/course/lessons")).toEqual(["https://example.org/course/lessons/"]);
  expect(named("/course/")).toEqual([]);
});
