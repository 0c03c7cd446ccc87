import { check, expect, scenario } from "exercise";
import type * as Cell from "../both.ts";

const after = <T>(ms: number, value: T) =>
  new Promise<T>((resolve) => setTimeout(() => resolve(value), ms));

const fails = (name: string, ms: number) =>
  new Promise<never>((_, reject) => setTimeout(() => reject(new Error(`${name} has failed`)), ms));

const well = scenario((cell: typeof Cell) => cell.both(after(20, "a"), after(10, "b")));

/** One fails early, the other comes late: is it over when the caller hears of the failure? */
async function hear(both: (slow: Promise<string>) => Promise<unknown>) {
  let isOver = false;
  const slow = after(400, "late").then((value) => {
    isOver = true;
    return value;
  });
  try {
    await both(slow);
    return { heard: "no error", isOver };
  } catch (error) {
    return { heard: error instanceof Error ? error.message : String(error), isOver };
  }
}

const secondFails = scenario(
  (cell: typeof Cell) => hear((slow) => cell.both(slow, fails("b", 20))),
  { mayFail: true },
);

const firstFails = scenario(
  (cell: typeof Cell) => hear((slow) => cell.both(fails("a", 20), slow)),
  { mayFail: true },
);

check("both values come back", well, ({ returned }) => {
  expect(returned, "what comes back").to.deep.equal(["a", "b"]);
});

check("where b fails, its error comes out while a is still under way", secondFails, ({ returned }) => {
  expect(returned.heard, "what the caller hears").to.equal("b has failed");
  expect(returned.isOver, "the slow one is over").to.equal(false);
});

check("where a fails, its error comes out while b is still under way", firstFails, ({ returned }) => {
  expect(returned.heard, "what the caller hears").to.equal("a has failed");
  expect(returned.isOver, "the slow one is over").to.equal(false);
});

check("no failure of b goes unhandled", secondFails, ({ state }) => {
  expect(state, "how the run ends").to.equal("done");
});

check("no failure of a goes unhandled", firstFails, ({ state }) => {
  expect(state, "how the run ends").to.equal("done");
});
