import { check, expect, scenario } from "exercise";
import type * as Cell from "../barrier.ts";

const passed = scenario((cell: typeof Cell) => cell.fourRounds(), { mayFail: true, limitMs: 12_000 });

check("everybody comes through all four rounds", passed, ({ state, reason }) => {
  expect(state === "failed" ? reason : "all through", "how it ends").to.equal("all through");
});

check("nobody goes on before all have come", passed, ({ returned }) => {
  expect(returned, "too early, each of three").to.deep.equal([false, false, false]);
});

check("who waits keeps no core", passed, ({ busyMs }) => {
  // The first never naps: it waits four times 200 ms for the third.
  expect(Math.round(busyMs(1)), "ms for which the first was busy").to.be.below(400);
});
