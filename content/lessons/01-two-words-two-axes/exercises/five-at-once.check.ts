import { check, expect, scenario } from "exercise";
import type * as Cell from "../fetch-all.ts";

const five = scenario((cell: typeof Cell) => cell.fetchAll([5, 3, 1, 4, 2]));

check("all five pages come back, in the order asked for", five, ({ returned }) => {
  expect(returned).to.deep.equal([5, 3, 1, 4, 2].map((n) => `page ${n}`));
});

check("each page is fetched once", five, ({ calls }) => {
  expect(calls("fetchPage", "batches.ts").length, "calls of fetchPage").to.equal(5);
});

check("all five are in flight at once", five, ({ inFlight }) => {
  expect(inFlight("fetchPage", "batches.ts"), "fetches in flight at once").to.equal(5);
});
