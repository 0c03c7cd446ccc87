import { check, expect, scenario } from "exercise";
import type * as Cell from "../retry.ts";

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** What becomes of so many calls at most, of which the first `failures` fail. */
async function tried(cell: typeof Cell, failures: number, times = 3) {
  let calls = 0;
  let inFlight = 0;
  let mostInFlight = 0;
  const action = async (): Promise<string> => {
    calls += 1;
    const call = calls;
    inFlight += 1;
    mostInFlight = Math.max(mostInFlight, inFlight);
    await sleep(10);
    inFlight -= 1;
    if (call <= failures) throw new Error(`call ${call} failed`);
    return `call ${call} worked`;
  };
  let heard: string;
  try {
    heard = await cell.retry(times, action);
  } catch (error) {
    heard = error instanceof Error ? error.message : String(error);
  }
  await sleep(50); // a call too many would be made by now
  return { heard, calls, mostInFlight };
}

const worksAtOnce = scenario((cell: typeof Cell) => tried(cell, 0));
const worksThird = scenario((cell: typeof Cell) => tried(cell, 2));
const neverWorks = scenario((cell: typeof Cell) => tried(cell, 9));
const fiveTimes = scenario((cell: typeof Cell) => tried(cell, 9, 5));
const onlyOnce = scenario((cell: typeof Cell) => tried(cell, 9, 1));

check("an action that works is called once", worksAtOnce, ({ returned }) => {
  expect(returned.heard, "what the caller hears").to.equal("call 1 worked");
  expect(returned.calls, "calls").to.equal(1);
});

check("one that fails twice works at its third call", worksThird, ({ returned }) => {
  expect(returned.heard, "what the caller hears").to.equal("call 3 worked");
  expect(returned.calls, "calls").to.equal(3);
});

check("one call after another, never two at once", worksThird, ({ returned }) => {
  expect(returned.mostInFlight, "calls in flight at once").to.equal(1);
});

check("where all three calls fail, the last error comes out", neverWorks, ({ returned }) => {
  expect(returned.heard, "what the caller hears").to.equal("call 3 failed");
  expect(returned.calls, "calls").to.equal(3);
});

check("it calls as often as it is told to", fiveTimes, ({ returned }) => {
  expect(returned.calls, "calls, where five are allowed").to.equal(5);
});

check("and where it is told to call once, it calls once", onlyOnce, ({ returned }) => {
  expect(returned.calls, "calls, where one is allowed").to.equal(1);
});
