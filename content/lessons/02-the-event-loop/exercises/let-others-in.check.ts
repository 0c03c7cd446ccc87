import { check, expect, scenario } from "exercise";
import type * as Cell from "../let-others-in.ts";

/** Somebody else wants a turn every 10 ms. */
const counted = scenario(async (cell: typeof Cell) => {
  let turns = 0;
  const other = setInterval(() => {
    turns += 1;
  }, 10);
  const count = await cell.countPrimesPolitely(1_500_000);
  clearInterval(other);
  return { count, turns };
});

check("there are 114,155 primes below 1,500,000", counted, ({ returned }) => {
  expect(returned.count, "the count").to.equal(114_155);
});

check("somebody else gets a turn while it counts", counted, ({ returned }) => {
  expect(returned.turns, "turns of the other").to.be.at.least(2);
});

check("the thread answers at least every 100 ms", counted, ({ longestBusyMs }) => {
  expect(Math.round(longestBusyMs(0)), "ms without an answer").to.be.at.most(100);
});
