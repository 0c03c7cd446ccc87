import { check, expect, scenario } from "exercise";
import type * as Cell from "../report.ts";

const five = scenario((cell: typeof Cell) => cell.median([110, 95, 102, 98, 640]));
const seven = scenario((cell: typeof Cell) => cell.median([9, 8, 10, 7, 120, 11, 12]));
const four = scenario((cell: typeof Cell) => cell.median([100, 3, 1, 2]));
const three = scenario((cell: typeof Cell) => cell.report([104, 96, 900], [30, 24, 26], 8));

check("the median is the value in the middle", five, ({ returned }) => {
  expect(returned, "the median of 110, 95, 102, 98, 640").to.equal(102);
});

check("numbers are in the order of numbers", seven, ({ returned }) => {
  expect(returned, "the median of 9, 8, 10, 7, 120, 11, 12").to.equal(10);
});

check("of an even number of values it lies between the two in the middle", four, ({ returned }) => {
  expect(returned, "the median of 100, 3, 1, 2").to.equal(2.5);
});

check("speed-up and efficiency come from the medians", three, ({ returned }) => {
  expect(returned, "of 104 ms on one worker and 26 ms on eight").to.deep.equal({
    speedUp: 4,
    efficiency: 0.5,
  });
});
