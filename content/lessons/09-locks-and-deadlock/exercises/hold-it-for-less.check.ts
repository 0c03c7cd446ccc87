import { check, expect, scenario } from "exercise";
import type * as Cell from "../gallery.ts";

const published = scenario(async (cell: typeof Cell) => {
  await Promise.all(["dawn", "noon", "dusk", "night"].map((title) => cell.publish(title)));
  return cell.filed;
});

check("all four are filed, by numbers without a gap", published, ({ returned }) => {
  const numbers = returned.map((line) => Number.parseInt(line, 10));
  expect(numbers, "numbers on the shelf").to.deep.equal([1, 2, 3, 4]);
});

check("no picture is missing, and none is there twice", published, ({ returned }) => {
  const titles = returned.map((line) => line.replace(/^.*picture of /u, "")).sort();
  expect(titles, "pictures").to.deep.equal(["dawn", "dusk", "night", "noon"]);
});

check("all four are drawn at the same time", published, ({ inFlight }) => {
  expect(inFlight("draw"), "pictures being drawn at once").to.equal(4);
});
