import { check, expect, scenario } from "exercise";
import type * as Cell from "../door.ts";

const opened = scenario((cell: typeof Cell) => cell.openTheDoor(), { mayFail: true, limitMs: 10_000 });

check("the door opens", opened, ({ state, reason }) => {
  expect(state === "failed" ? reason : "it opens", "how it ends").to.equal("it opens");
});

check("nobody is missing when it does", opened, ({ returned }) => {
  expect(returned[0], "missing, as seen by who has waited").to.equal(0);
});

check("who waits keeps no core", opened, ({ busyMs }) => {
  // It waits for half a second; the first of the workers is thread 1.
  expect(Math.round(busyMs(1)), "ms for which its thread was busy").to.be.below(250);
});
