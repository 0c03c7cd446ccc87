import { describe, expect, test } from "vitest";
import { parseSchedule, scheduleText } from "../schedule-text.ts";
import { enumerate } from "../search/enumerate.ts";
import { replay } from "../search/replay.ts";
import { search } from "../search/search.ts";
import { shrink } from "../search/shrink.ts";
import { explorable, generous } from "../testing/engine-of.ts";
import { classicPrograms } from "./classic-programs.ts";

const failing = classicPrograms.filter(({ fails }) => fails !== undefined);
const holding = classicPrograms.filter(({ fails }) => fails === undefined);

describe.each(failing)("$name", ({ sources, fails }) => {
  const program = explorable(sources, { keepTimerOrder: false, steps: 60 });

  test(`fails in some order: ${fails ?? ""}`, () => {
    const result = search(program, { kind: "all" }, generous);
    expect(result).toMatchObject({ kind: "broken", failure: { kind: fails } });
  });

  test("is found by chance, and by delays", () => {
    const random = search(program, { kind: "random", seed: 7 }, { ...generous, schedules: 2_000 });
    expect(random).toMatchObject({ kind: "broken", failure: { kind: fails } });
    const delays = search(program, { kind: "delays", most: 4 }, generous);
    expect(delays).toMatchObject({ kind: "broken", failure: { kind: fails } });
  });

  test("the shrunk schedule fails the same way again, from its text too", () => {
    const result = search(program, { kind: "random", seed: 7 }, { ...generous, schedules: 2_000 });
    if (result.kind !== "broken") throw new Error(`Expected a failure; found ${result.kind}.`);
    const shrunk = shrink(program, result.choices, 5_000);
    expect(shrunk).toEqual(shrink(program, result.choices, 5_000));
    const again = parseSchedule(scheduleText({ keepTimerOrder: false, choices: shrunk.choices }));
    expect(program.run(replay(again?.choices ?? []))).toMatchObject({
      kind: "failed",
      steps: shrunk.steps,
      failure: { kind: fails },
    });
  });
});

describe.each(holding)("$name", ({ sources }) => {
  test("holds in every order", () => {
    const result = search(explorable(sources), { kind: "all" }, generous);
    expect(result).toMatchObject({ kind: "holds" });
    expect(result.kind === "holds" && result.tried).toBeGreaterThan(1);
  });
});

test("shrinking finds the shortest, by brute force", () => {
  const lost = classicPrograms.find(({ name }) => name === "dining philosophers");
  const program = explorable(lost?.sources ?? {});
  const all = enumerate(program);
  let steps = Infinity;
  let failures = 0;
  for (let tried = all.next(); tried; tried = all.next()) {
    if (tried.verdict.kind !== "failed") continue;
    failures++;
    steps = Math.min(steps, tried.verdict.steps);
  }
  expect(failures).toBeGreaterThan(1);
  const found = search(program, { kind: "random", seed: 3 }, generous);
  if (found.kind !== "broken") throw new Error("Expected a deadlock.");
  const shrunk = shrink(program, found.choices, 100_000);
  expect(shrunk.isShortest).toBe(true);
  expect(shrunk.steps).toBeGreaterThanOrEqual(steps);
  expect(shrunk.switches).toBeLessThanOrEqual(3);
});
