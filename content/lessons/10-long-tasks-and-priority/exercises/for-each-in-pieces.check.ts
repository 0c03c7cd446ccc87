import { check, expect, scenario } from "exercise";
import type * as Cell from "../for-each.ts";

const items = Array.from({ length: 300 }, (_, n) => n);

/** 300 items of 1 ms, in pieces of 10 ms; somebody else wants a turn every 10 ms. */
const used = scenario(async (cell: typeof Cell) => {
  const seen: number[] = [];
  let turns = 0;
  const other = setInterval(() => {
    turns += 1;
  }, 10);
  const use = (n: number): void => {
    const until = performance.now() + 1;
    while (performance.now() < until);
    seen.push(n);
  };
  const start = performance.now();
  await cell.forEachInPieces(items, use, 10);
  const ms = performance.now() - start;
  clearInterval(other);
  return { seen, turns, ms };
});

check("every item is used once, in order, before it is done", used, ({ returned }) => {
  expect(returned.seen, "items used").to.deep.equal(Array.from({ length: 300 }, (_, n) => n));
});

check("others get their turns meanwhile", used, ({ returned }) => {
  expect(returned.turns, "turns of somebody else").to.be.at.least(8);
});

check("most of the time is spent on the work", used, ({ busyMs, returned }) => {
  const share = Math.round((100 * busyMs(0)) / returned.ms);
  expect(share, "per cent of the time").to.be.at.least(55);
});
