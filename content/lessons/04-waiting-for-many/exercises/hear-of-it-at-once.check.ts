import { check, expect, scenario } from "exercise";
import type * as Cell from "../both.ts";

const after = <T>(ms: number, value: T) =>
  new Promise<T>((resolve) => setTimeout(() => resolve(value), ms));

const fails = (ms: number) =>
  new Promise<never>((_, reject) => setTimeout(() => reject(new Error("b has failed")), ms));

const well = scenario((cell: typeof Cell) => cell.both(after(20, "a"), after(10, "b")));

/** b fails early, a comes late: which of the two is over when the caller hears of it? */
const failed = scenario(
  async (cell: typeof Cell) => {
    let isOver = false;
    const slow = after(400, "a").then((value) => {
      isOver = true;
      return value;
    });
    try {
      await cell.both(slow, fails(20));
      return { heard: "no error", isOver };
    } catch (error) {
      return { heard: error instanceof Error ? error.message : String(error), isOver };
    }
  },
  { mayFail: true },
);

check("both values come back", well, ({ returned }) => {
  expect(returned, "what comes back").to.deep.equal(["a", "b"]);
});

check("the error of the one comes out while the other is still under way", failed, ({ returned }) => {
  expect(returned.heard, "what the caller hears").to.equal("b has failed");
  expect(returned.isOver, "the slow one is over").to.equal(false);
});

check("no rejection goes unhandled", failed, ({ state }) => {
  expect(state, "how the run ends").to.equal("done");
});
