import { expect, test } from "vitest";

import { otherNames } from "./other-names.ts";

const named = (path: string) =>
  otherNames(new URL(path, "https://example.org")).map(({ href }) => href);

test("a page by its file's name, and without the slash", () => {
  expect(named("/course/lessons/index.html?a=1")).toEqual(["https://example.org/course/lessons/"]);
  expect(named("/course/lessons")).toEqual(["https://example.org/course/lessons/"]);
  expect(named("/course/")).toEqual([]);
});
