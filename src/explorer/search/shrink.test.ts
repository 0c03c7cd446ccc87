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

test("what can be left out only after something else is left out in another round", () => {
  // The switch at step 0 may go once the one at step 2 has gone, which is tried later.
  const failing = new Set(["0,1,2", "0,1", "1"]);
  const program: Program = {
    run(choose) {
      const switched = [0, 1, 2].filter(
        (step) => choose([{ born: step - 1 }, { born: step }], step) === 0,
      );
      return failing.has(switched.join())
        ? { kind: "failed", steps: 3, isWhole: true, failure: invariant }
        : { kind: "passed", steps: 3, isWhole: true };
    },
  };
  // None is tried in order, so that leaving out is all that there is.
  expect(shrink(program, [0, 0, 0], 0)).toMatchObject({ choices: [1, 0, 1], switches: 1 });
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
