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

check("a free place is taken at once, while the slow first item goes on", mapped, ({ returned }) => {
  expect(returned.begunBeforeTheFirstEnded, "items begun before the first has ended").to.equal(7);
});

check("an error of work comes out", failing, ({ returned }) => {
  expect(returned, "what the caller hears").to.equal("item 2 is broken");
});
