/** What ends a search, by a clock of the test's own. */
import { expect, test } from "vitest";
import type { Program } from "../run.ts";
import { search } from "./search.ts";
import type { Progress, Strategy } from "./search.ts";

/** Of 2^40 schedules, each of which takes so many ms. */
function slow(ms: number): { readonly program: Program; readonly now: () => number } {
  let time = 0;
  return {
    now: () => time,
    program: {
      run(choose) {
        for (let step = 0; step < 40; step++) choose([{ born: 0 }, { born: 0 }], step);
        time += ms;
        return { kind: "passed", steps: 40, isWhole: true };
      },
    },
  };
}

const strategies: readonly Strategy[] = [
  { kind: "all" },
  { kind: "random", seed: 1 },
  { kind: "delays", most: 3 },
];

test.each(strategies)("slow schedules are told of, and end in time: $kind", (strategy) => {
  const { program, now } = slow(160);
  const told: Progress[] = [];
  const limits = { schedules: 20_000, time: 10_000, now };
  const result = search(program, strategy, limits, (progress) => told.push(progress));
  expect(result).toMatchObject({ kind: "cut-short", by: "time" });
  // Those with one delay come anew among those with two, and are not counted again.
  expect(now()).toBeLessThan(10_000 + 160 * 2);
  expect(told.length).toBeGreaterThan(55);
});

test("one at least is tried, however long it takes", () => {
  const { program, now } = slow(60_000);
  expect(search(program, { kind: "all" }, { schedules: 10, time: 10_000, now })).toEqual({
    kind: "cut-short",
    tried: 1,
    by: "time",
  });
});

test("quick ones are told of now and then", () => {
  const { program, now } = slow(1);
  const told: number[] = [];
  search(program, { kind: "all" }, { schedules: 200, time: 10_000, now }, ({ tried }) => {
    told.push(tried);
  });
  expect(told).toEqual([50, 100, 150]);
});
