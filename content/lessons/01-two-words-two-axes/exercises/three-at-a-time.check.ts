import { check, expect, scenario } from "exercise";
import type * as Cell from "../batches.ts";

const seven = scenario((cell: typeof Cell) => cell.inBatches(7));

check("all seven pages come back, in their order", seven, ({ returned }) => {
  expect(returned).to.deep.equal([1, 2, 3, 4, 5, 6, 7].map((n) => `page ${n}`));
});

check("never more than three requests in flight", seven, ({ inFlight }) => {
  expect(inFlight("fetchPage"), "requests in flight at once").to.be.at.most(3);
});

check("three requests in flight, where there are three to make", seven, ({ inFlight }) => {
  expect(inFlight("fetchPage"), "requests in flight at once").to.be.at.least(3);
});
