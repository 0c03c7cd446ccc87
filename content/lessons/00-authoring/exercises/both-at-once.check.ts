import { check, expect, scenario } from "exercise";
import type * as Cell from "../both.ts";

const slept = scenario((cell: typeof Cell) => cell.both());

check("both sleep at once", slept, ({ inFlight }) => {
  expect(inFlight("sleep", "sleep.ts"), "sleeping at once").to.equal(2);
});
