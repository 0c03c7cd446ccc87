/** What looking for the shortest failing schedule does in the time that it has, by a clock of the test's own. */
import { expect, test } from "vitest";
import type { Program } from "../run.ts";
import { nearestPassing } from "./nearest-passing.ts";
import { shrink } from "./shrink.ts";

/** Fails with three switches; each schedule takes so many ms, and has so many choices. */
function slow(ms: number, choices = 30) {
  let time = 0;
  const program: Program = {
    run(choose) {
      let switches = 0;
      for (let step = 0; step < choices; step++) {
        if (choose([{ born: step - 1 }, { born: step }], step) === 0) switches++;
      }
      time += ms;
      return switches >= 3
        ? { kind: "failed", steps: choices, isWhole: true, failure: invariant }
        : { kind: "passed", steps: choices, isWhole: true };
    },
  };
  return { program, now: () => time };
}

const invariant = { kind: "invariant", message: "switched", site: -1 } as const;
const found: readonly number[] = Array.from({ length: 30 }, () => 0);

test("shrinking ends in time, with the shortest that it has found", () => {
  const { program, now } = slow(20);
  const shrunk = shrink(program, found, 20_000, { until: 2_000, now });
  expect(now()).toBeLessThan(2_000 + 20 * 2);
  expect(shrunk).toMatchObject({ isShortest: false, failure: invariant });
  expect(shrunk.switches).toBeLessThan(30);
  expect(shrunk.choices).toHaveLength(30);
});

test("what has time is as short as without a bound of it", () => {
  const { program, now } = slow(1, 5);
  const within = shrink(program, found, 20_000, { until: 2_000, now });
  expect(within).toEqual(shrink(program, found, 20_000));
  expect(within).toMatchObject({ choices: [0, 0, 0, 1, 1], switches: 3, isShortest: true });
});

test("a schedule that passes is looked for no longer than that", () => {
  let time = 0;
  const program: Program = {
    run(choose) {
      for (let step = 0; step < 1_000; step++) choose([{ born: step }, { born: 0 }], step);
      time += 20;
      return { kind: "failed", steps: 1_000, isWhole: true, failure: invariant };
    },
  };
  expect(nearestPassing(program, [1], { until: 1_000, now: () => time })).toBeUndefined();
  expect(time).toBeLessThan(1_000 + 20 * 2);
});
