import { check, expect, scenario } from "exercise";
import type * as Cell from "../for-each.ts";

const items = Array.from({ length: 300 }, (_, n) => n);

const spend = (ms: number): void => {
  const until = performance.now() + ms;
  while (performance.now() < until);
};

/** 300 items of 1 ms, in pieces of 10 ms; somebody else wants a turn every 10 ms. */
const used = scenario(async (cell: typeof Cell) => {
  const seen: number[] = [];
  let turns = 0;
  const other = setInterval(() => {
    turns += 1;
  }, 10);
  const use = (n: number): void => {
    spend(1);
    seen.push(n);
  };
  const start = performance.now();
  await cell.forEachInPieces(items, use, 10);
  const ms = performance.now() - start;
  clearInterval(other);
  return { seen, turns, ms };
});

/** `count` items of `ms` each; somebody else wants a turn every 10 ms. @returns how many they get */
async function turnsOfOthers(
  cell: typeof Cell,
  { count, ms, budget }: { count: number; ms: number; budget: number },
): Promise<number> {
  let turns = 0;
  const other = setInterval(() => {
    turns += 1;
  }, 10);
  await cell.forEachInPieces(Array.from({ length: count }), () => spend(ms), budget);
  clearInterval(other);
  return turns;
}

const patient = scenario((cell: typeof Cell) =>
  turnsOfOthers(cell, { count: 100, ms: 1, budget: 10_000 }),
);
const coarse = scenario((cell: typeof Cell) =>
  turnsOfOthers(cell, { count: 24, ms: 20, budget: 10 }),
);

check("every item is used once, in order, before it is done", used, ({ returned }) => {
  expect(returned.seen, "items used").to.deep.equal(Array.from({ length: 300 }, (_, n) => n));
});

check("others get their turns meanwhile", used, ({ returned }) => {
  expect(returned.turns, "turns of somebody else").to.be.at.least(8);
});

check("nobody gets one before the budget is spent", patient, ({ returned }) => {
  // One where it steps aside once more at the end.
  expect(returned, "turns of somebody else").to.be.at.most(1);
});

check("it goes by the clock, and not by the number of items", coarse, ({ returned }) => {
  // Each item is a piece. A timer that is due need not come in at the first message.
  expect(returned, "turns of somebody else").to.be.at.least(5);
});

check("most of the time is spent on the work", used, ({ busyMs, returned }) => {
  const share = Math.round((100 * busyMs(0)) / returned.ms);
  expect(share, "per cent of the time").to.be.at.least(55);
});
