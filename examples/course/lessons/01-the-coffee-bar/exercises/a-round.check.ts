import { check, expect, scenario } from "exercise";
import type * as Cell from "../round.ts";

const cups = ["filter", "espresso", "americano"];

const served = scenario((cell: typeof Cell) => cell.round(cups));

check("the cups brew at once", served, ({ inFlight }) => {
  expect(inFlight("brew", "coffee.ts"), "cups brewing at once").to.equal(3);
});

check("they come in the order of the list", served, ({ returned }) => {
  expect(returned, "what is served").to.deep.equal(cups);
});
