import { check, expect, scenario } from "exercise";
import type * as Cell from "../map-limit.ts";

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Seven items, three at once; the first takes as long as all the others. */
const mapped = scenario(async (cell: typeof Cell) => {
  let inFlight = 0;
  let most = 0;
  let begun = 0;
  let begunBeforeTheFirstEnded = 0;
  const work = async (n: number): Promise<string> => {
    inFlight += 1;
    begun += 1;
    most = Math.max(most, inFlight);
    await sleep(n === 1 ? 600 : 30);
    if (n === 1) begunBeforeTheFirstEnded = begun;
    inFlight -= 1;
    return `item ${n}`;
  };
  const results = await cell.mapLimit([1, 2, 3, 4, 5, 6, 7], 3, work);
  return { results, most, begunBeforeTheFirstEnded };
});

/** Five items, one at a time. */
const inTurn = scenario(async (cell: typeof Cell) => {
  let inFlight = 0;
  let most = 0;
  await cell.mapLimit([1, 2, 3, 4, 5], 1, async () => {
    inFlight += 1;
    most = Math.max(most, inFlight);
    await sleep(10);
    inFlight -= 1;
  });
  return most;
});

/** Two items, and places for five. */
const few = scenario(async (cell: typeof Cell) => {
  const begun: number[] = [];
  const results = await cell.mapLimit([1, 2], 5, async (n) => {
    begun.push(n);
    await sleep(10);
    return `item ${n}`;
  });
  return { begun, results };
});

const failing = scenario(async (cell: typeof Cell) => {
  try {
    await cell.mapLimit([1, 2, 3], 2, async (n) => {
      await sleep(10);
      if (n === 2) throw new Error("item 2 is broken");
    });
    return "no error";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
});

check("the results come back in the order of the items", mapped, ({ returned }) => {
  expect(returned.results, "results").to.deep.equal(
    [1, 2, 3, 4, 5, 6, 7].map((n) => `item ${n}`),
  );
});

check("three calls in flight, and never more", mapped, ({ returned }) => {
  expect(returned.most, "calls in flight at once").to.equal(3);
});

check("with a limit of one, one at a time", inTurn, ({ returned }) => {
  expect(returned, "calls in flight at once").to.equal(1);
});

check("with more places than items, each item is worked on once", few, ({ returned }) => {
  expect(returned.begun, "items begun").to.deep.equal([1, 2]);
  expect(returned.results, "results").to.deep.equal(["item 1", "item 2"]);
});

check("a free place is taken at once, while the slow first item goes on", mapped, ({ returned }) => {
  expect(returned.begunBeforeTheFirstEnded, "items begun before the first has ended").to.equal(7);
});

check("an error of work comes out", failing, ({ returned }) => {
  expect(returned, "what the caller hears").to.equal("item 2 is broken");
});
