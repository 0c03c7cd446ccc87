import { expect, test } from "vitest";
import { closeChangelog } from "./close-changelog.ts";

const changelog = `# Changelog

## Unreleased

- A second thing.
- A first thing.

## 0.1.0, 2026-01-02

- The beginning.
`;

test("what is new gets the version's heading, and a new list begins above it", () => {
  const { text, notes } = closeChangelog(changelog, "0.2.0", "2026-11-27");
  expect(notes).toBe("- A second thing.\n- A first thing.");
  expect(text).toBe(`# Changelog

## Unreleased

## 0.2.0, 2026-11-27

- A second thing.
- A first thing.

## 0.1.0, 2026-01-02

- The beginning.
`);
});

test("the first version of all", () => {
  const { text } = closeChangelog("# Changelog\n\n## Unreleased\n\n- It.\n", "0.1.0", "2026-11-27");
  expect(text).toBe("# Changelog\n\n## Unreleased\n\n## 0.1.0, 2026-11-27\n\n- It.\n");
});

test.each([
  [changelog, "0.1.0", 'expected no version 0.1.0 yet, found "## 0.1.0"'],
  ["# Changelog\n", "0.1.0", 'expected a heading "## Unreleased", found none'],
  ["## Unreleased\n\n## 0.1.0, 2026-01-02\n\n- It.\n", "0.2.0", "expected what is new"],
])("refuses %#", (text, version, message) => {
  expect(() => closeChangelog(text, version, "2026-11-27")).toThrow(message);
});
