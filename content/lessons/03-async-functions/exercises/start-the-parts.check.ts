import { check, expect, scenario } from "exercise";
import type * as Cell from "../load-page.ts";

const loaded = scenario((cell: typeof Cell) => cell.loadPage());

check("the page is whole, in its order", loaded, ({ returned }) => {
  expect(returned, "the page").to.equal("<head><body><foot>");
});

check("all three parts are loading at once", loaded, ({ inFlight }) => {
  expect(inFlight("load"), "parts in flight at once").to.equal(3);
});

check("each part is loaded once", loaded, ({ calls }) => {
  expect(calls("load").length, "calls of load").to.equal(3);
});
