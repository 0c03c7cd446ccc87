import { check, expect, scenario } from "exercise";
import type * as Cell from "../count-politely.ts";

const counted = scenario((cell: typeof Cell) => cell.countPolitely(1_500_000));

check("there are 114,155 primes below 1,500,000", counted, ({ returned }) => {
  expect(returned, "the count").to.equal(114_155);
});

check("it steps aside at least every 50 ms of work", counted, ({ busyMs, calls }) => {
  const pieces = calls("stepAside").length + 1;
  expect(Math.round(busyMs(0) / pieces), "ms of work in a piece, on average").to.be.at.most(50);
});

check("and not before it has done 4 ms of work", counted, ({ busyMs, calls }) => {
  const pieces = calls("stepAside").length + 1;
  expect(Math.round(busyMs(0) / pieces), "ms of work in a piece, on average").to.be.at.least(4);
});
