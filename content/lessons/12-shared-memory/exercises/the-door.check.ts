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

check("who waits is woken, and does not look again and again", opened, ({ trace }) => {
  // Once to begin, once for each of the three who arrive, and a few more to start and to end.
  const stretches = trace.lanes.find(({ thread }) => thread === 1)?.busy.length;
  expect(stretches, "times that its thread had something to do").to.be.below(15);
});
