import { expect, it } from "vitest";
import { answerTarget } from "../sandbox/answer-target.ts";
import { judgeDriver, scenarioDriver, scenarioModule } from "./own-modules.ts";

it.each([
  scenarioModule,
  scenarioDriver("exercises/a.check.ts", "a.ts", 1),
  judgeDriver("exercises/a.check.ts", []),
])("each site of $file is the literal that it stands for", ({ code, sites }) => {
  for (const { start, end, target } of sites) {
    expect(code.slice(start, end)).toBe(JSON.stringify(target));
  }
});

it("a driver evaluates the check module before the reader's", () => {
  const { sites } = scenarioDriver("exercises/a.check.ts", "a.ts", 1);
  expect(sites.map(({ target }) => target)).toEqual([
    answerTarget,
    "exercise",
    "exercises/a.check.ts",
    "a.ts",
  ]);
});
