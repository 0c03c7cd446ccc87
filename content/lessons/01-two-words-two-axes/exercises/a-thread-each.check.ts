import { check, expect, scenario } from "exercise";
import type * as Cell from "../count-all.ts";

const three = scenario((cell: typeof Cell) => cell.countAll([500_000, 400_000, 500_000]));

check("the three counts are right, in their order", three, ({ returned }) => {
  expect(returned).to.deep.equal([41538, 33860, 41538]);
});

check("each count has a worker of its own", three, ({ threads }) => {
  expect(threads - 1, "workers started").to.equal(3);
});

check("workers are at work at the same time", three, ({ busyTogether }) => {
  expect(busyTogether("workers"), "workers at work at once").to.be.at.least(2);
});

check("the main thread leaves the work to the workers", three, ({ busyMs }) => {
  const share = Math.round((100 * busyMs(0)) / busyMs());
  expect(share, "per cent of the work that the main thread did").to.be.below(25);
});
