import { check, expect, scenario } from "exercise";
import type * as Cell from "../tally.ts";

const tallied = scenario((cell: typeof Cell) => cell.tallyTogether());

check("each number has come up four million times", tallied, ({ returned }) => {
  expect(returned, "tallies of 1 to 6").to.deep.equal(Array.from({ length: 6 }, () => 4_000_000));
});

check("two workers throw the dice", tallied, ({ threads }) => {
  expect(threads - 1, "workers started").to.equal(2);
});
