import { check, expect, scenario } from "exercise";
import type * as Cell from "../let-others-in.ts";

/** Somebody else wants a turn every 10 ms. */
const counted = scenario(async (cell: typeof Cell) => {
  let turns = 0;
  const other = setInterval(() => {
    turns += 1;
  }, 10);
  const count = await cell.countPrimesPolitely(2_500_000);
  clearInterval(other);
  return { count, turns };
});

check("there are 183,072 primes below 2,500,000", counted, ({ returned }) => {
  expect(returned.count, "the count").to.equal(183_072);
});

check("somebody else gets a turn while it counts", counted, ({ returned }) => {
  expect(returned.turns, "turns of the other").to.be.at.least(2);
});

check("the thread answers at least every 200 ms", counted, ({ longestBusyMs, busyMs }) => {
  // A machine with much else to do stretches each piece: there none may be a large part of the whole.
  const most = Math.round(Math.max(200, busyMs(0) / 4));
  expect(Math.round(longestBusyMs(0)), "ms without an answer").to.be.at.most(most);
});
