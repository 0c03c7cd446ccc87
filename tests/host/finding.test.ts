import { expect, test } from "vitest";

import { tellFindings } from "./finding.ts";

test("what has one remedy is told once, with a few of its places", () => {
  const finding = { expected: "a header", found: "none", remedy: "set it" };
  const [told, other, ...rest] = tellFindings([
    ...["/a", "/b", "/c", "/d", "/a"].map((where) => ({ ...finding, where })),
    { ...finding, where: "/a", expected: "another header" },
    { ...finding, where: "/a", remedy: "take it away" },
  ]);
  expect(told).toBe(
    "/a\n/b\n/c\nand 1 more\n  expected: a header\n    another header\n  found: none\n  to do: set it",
  );
  expect(other).toBe("/a\n  expected: a header\n  found: none\n  to do: take it away");
  expect(rest).toEqual([]);
});
