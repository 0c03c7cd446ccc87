import { describe, expect, it } from "vitest";
import { readCheck } from "./read-check.ts";

const head = `import { check, expect, scenario } from "exercise";\n`;
const read = (source: string) => readCheck("exercises/a.check.ts", head + source);
const messages = (source: string) =>
  read(source).problems.map(
    ({ location, message }) => `${String(location.line)}:${String(location.column)} ${message}`,
  );

describe("a check module", () => {
  it("says its checks and its scenarios' limits", () => {
    expect(
      read(`import type * as Cell from "../a.ts";
const one = scenario();
const two = scenario((cell: typeof Cell) => cell.f(), { limitMs: 5_000, mayFail: true });
check("first", one, () => {});
check("second", two, () => {});
`),
    ).toEqual({ checks: ["first", "second"], limits: [15_000, 5_000], explored: [], problems: [] });
  });

  it("says which of its scenarios are explored", () => {
    const { explored, problems } = read(`scenario();
const all = scenario(async () => {}, { explore: true });
check("none fails", all, () => {});
`);
    expect({ explored, problems }).toEqual({ explored: [1], problems: [] });
  });

  it.each([
    [
      `const all = scenario(() => 1, { explore: isSo });\ncheck("a", all, () => {});`,
      /^2:33 Expected explore: true, found `explore: isSo`/,
    ],
    [`scenario();`, /^1:1 Expected at least one check/],
    [`check("", one, () => {});`, /^2:7 Expected a check's name in quotes/],
    ["check(name, one, () => {});", /^2:7 Expected a check's name in quotes/],
    [`check("a", one, () => {});\ncheck("a", one, () => {});`, /^3:7 .*found "a" twice/],
    [`for (const n of [1]) check("a", one, () => {});`, /^2:22 Expected check\(…\) as a statement/],
    [`check("a", scenario(), () => {});`, /^2:12 Expected scenario\(…\) as a statement/],
    [
      `import { f } from "../a.ts";\ncheck("a", one, () => {});`,
      /^2:1 .*found a value of "..\/a.ts"/,
    ],
    [
      `const one = scenario(() => 1, { limitMs: 90_000 });\ncheck("a", one, () => {});`,
      /^2:33 Expected limitMs as a number of ms from 1 to 60000/,
    ],
  ])("with a slip is told where and what: %s", (source, message) => {
    expect(messages(source)).toEqual([expect.stringMatching(message)]);
  });
});
