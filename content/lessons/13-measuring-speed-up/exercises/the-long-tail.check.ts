import { check, expect, scenario } from "exercise";
import type * as Cell from "../deal.ts";

const small = 1_000;
const big = 6_000_000;
const tail = [...Array<number>(6).fill(small), ...Array<number>(3).fill(big)];
const comb = Array.from({ length: 9 }, (_, n) => (n % 3 === 0 ? big : small));

const atTheEnd = scenario((cell: typeof Cell) => cell.dropAll(tail, 3));
const everyThird = scenario((cell: typeof Cell) => cell.dropAll(comb, 3));

/** One that takes long, and many that take next to nothing. */
const oneBig = scenario((cell: typeof Cell) => {
  const sizes = Array.from({ length: 9 }, (_, n) => (n === 4 ? 5 * big : small));
  return cell.dropAll(sizes, 3);
});

const byTwo = scenario((cell: typeof Cell) => cell.dropAll([small, small, small, small], 2));

/** On which threads the three longest calls ran. */
function threadsOfTheBig(calls: readonly { start: number; end: number; thread: number }[]): number {
  const longest = calls.toSorted((a, b) => b.end - b.start - (a.end - a.start)).slice(0, 3);
  return new Set(longest.map(({ thread }) => thread)).size;
}

check("three workers, as asked", atTheEnd, ({ threads }) => {
  expect(threads - 1, "workers started").to.equal(3);
});

check("and two, where two are asked for", byTwo, ({ threads }) => {
  expect(threads - 1, "workers started").to.equal(2);
});

check("counts stand in the order of the parts", atTheEnd, (run) => {
  expect(run.returned, "crossings of each part").to.deep.equal([
    626, 644, 616, 615, 641, 637, 3_819_904, 3_818_908, 3_819_371,
  ]);
});

check("parts are thrown at the same time", atTheEnd, ({ inFlight }) => {
  expect(inFlight("dropPart", "part.worker.ts"), "parts at once").to.be.at.least(2);
});

check("three big parts at the end are not all one worker's", atTheEnd, ({ calls }) => {
  const workers = threadsOfTheBig(calls("dropPart", "part.worker.ts"));
  expect(workers, "workers with a big part").to.be.at.least(2);
});

check("a big part at every third place is not always the same worker's", everyThird, (run) => {
  const workers = threadsOfTheBig(run.calls("dropPart", "part.worker.ts"));
  expect(workers, "workers with a big part").to.be.at.least(2);
});

check("nobody idles while parts wait behind a big one", oneBig, ({ calls }) => {
  const parts = calls("dropPart", "part.worker.ts");
  const [longest] = parts.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  const half = longest === undefined ? 0 : (longest.start + longest.end) / 2;
  // A worker that has nothing more to do before the big one is half done is given nothing of what is left.
  const lastEnds = new Map<number, number>();
  for (const { thread, end } of parts) {
    lastEnds.set(thread, Math.max(end, lastEnds.get(thread) ?? 0));
  }
  const isIdle = [...lastEnds.values()].some((end) => end < half);
  const behind = parts.filter(
    ({ thread, start }) => thread === longest?.thread && start >= longest.end,
  ).length;
  expect(isIdle ? behind : 0, "parts that waited behind the big one").to.equal(0);
});
