import { check, expect, scenario } from "exercise";
import type * as Cell from "../laws.ts";

/** To three places; and −0, to which some forms of the formula come, is 0. */
const round = (value: number): number => Math.round(value * 1000) / 1000 + 0;

const forwards = scenario((cell: typeof Cell) => [
  cell.amdahl(0.2, 1),
  cell.amdahl(0.2, 4),
  cell.amdahl(0, 7),
  cell.amdahl(1, 7),
]);
const far = scenario((cell: typeof Cell) => cell.amdahl(0.1, 1_000_000));
const backwards = scenario((cell: typeof Cell) => [
  cell.serialFraction(2.5, 4),
  cell.serialFraction(6, 6),
  cell.serialFraction(1, 3),
]);

check("speed-up from the serial fraction", forwards, ({ returned }) => {
  expect(returned.map(round), "amdahl of (0.2, 1), (0.2, 4), (0, 7), (1, 7)").to.deep.equal([
    1, 2.5, 7, 1,
  ]);
});

check("with a tenth serial nobody gets beyond ten", far, ({ returned }) => {
  expect(round(returned), "amdahl(0.1, 1_000_000)").to.be.within(9.99, 10);
});

check("the serial fraction from a speed-up", backwards, ({ returned }) => {
  expect(returned.map(round), "serialFraction of (2.5, 4), (6, 6), (1, 3)").to.deep.equal([
    0.2, 0, 1,
  ]);
});
