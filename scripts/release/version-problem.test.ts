import { expect, test } from "vitest";
import { versionProblem } from "./version-problem.ts";

test.each([
  ["0.1.1", "0.1.0"],
  ["0.2.0", "0.1.9"],
  ["1.0.0", "0.10.3"],
  ["0.10.0", "0.9.0"],
  ["0.1.0", "0.1.0"],
])("%s may be released behind %s", (version, current) => {
  expect(versionProblem(version, current)).toBe(undefined);
});

test.each([
  ["0.0.1", "0.1.0", "0.1.1, 0.2.0 or 1.0.0"],
  ["0.9.9", "0.10.0", "0.10.1, 0.11.0 or 1.0.0"],
  ["1.2.2", "1.2.3", "1.2.4, 1.3.0 or 2.0.0"],
])("%s is behind %s already", (version, current, next) => {
  expect(versionProblem(version, current)).toBe(
    `Expected a version that is not below ${current}, package.json's, found ${version}. Take ${next}.`,
  );
});

test.each(["", "1.0", "v1.0.0", "1.0.0-rc.1", "next"])("%j is no version", (version) => {
  expect(versionProblem(version, "0.1.0")).toBe(
    `Expected a version such as 0.2.0, found "${version}". Run: npm run release -- 0.2.0`,
  );
});
