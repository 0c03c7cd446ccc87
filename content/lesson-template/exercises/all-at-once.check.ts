import { check, expect, scenario } from "exercise";
import type * as Cell from "../serve.ts";

const cups = ["mocha", "tea", "cappuccino"];

const served = scenario((cell: typeof Cell) => cell.serve(cups));

check("all cups brew at once", served, ({ inFlight }) => {
  expect(inFlight("brew", "brew.ts"), "cups brewing at once").to.equal(3);
});

check("they are served as they were asked for", served, ({ returned }) => {
  expect(returned, "what is served").to.deep.equal(cups);
});
