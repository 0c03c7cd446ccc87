import { describe as suite, expect, test } from "vitest";

import { describe, filterQuery, matches, readFilter } from "./lesson-filter.ts";

const lesson = { tags: ["workers", "promises"], languages: ["TypeScript"] };
const nothing = { tag: undefined, language: undefined };

suite("the address and the filter", () => {
  test.each([
    ["", nothing],
    ["?tag=&language=", nothing],
    ["?tag=shared+memory", { tag: "shared memory", language: undefined }],
    ["?language=C%2B%2B", { tag: undefined, language: "C++" }],
    ["?tag=workers&language=Python", { tag: "workers", language: "Python" }],
  ])("%s", (query, filter) => {
    expect(readFilter(query)).toEqual(filter);
    expect(readFilter(filterQuery(filter))).toEqual(filter);
  });

  test("asking for nothing leaves the address plain", () => {
    expect(filterQuery(nothing)).toBe("");
  });
});

suite("a lesson", () => {
  test("matches where it has both", () => {
    expect(matches(lesson, nothing)).toBe(true);
    expect(matches(lesson, { tag: "workers", language: "TypeScript" })).toBe(true);
    expect(matches(lesson, { tag: "workers", language: "Python" })).toBe(false);
    expect(matches(lesson, { tag: "work", language: undefined })).toBe(false);
  });
});

test("the count says what was asked for", () => {
  expect(describe(14, 14, nothing)).toBe("14 lessons");
  expect(describe(1, 1, nothing)).toBe("1 lesson");
  expect(describe(3, 14, { tag: "workers", language: "Python" })).toBe(
    "3 of 14 lessons: workers, Python",
  );
});
