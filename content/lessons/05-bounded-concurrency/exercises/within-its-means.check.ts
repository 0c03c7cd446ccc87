import { check, expect, scenario } from "exercise";
import type * as Cell from "../ask-all.ts";

const twelve = Array.from({ length: 12 }, (_, n) => n + 1);

const asked = scenario(
  async (cell: typeof Cell) => {
    try {
      return await cell.askAll(twelve);
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)];
    }
  },
  { mayFail: true },
);

check("all twelve answers come back, in their order", asked, ({ returned }) => {
  expect(returned, "what comes back").to.deep.equal(twelve.map((n) => `answer ${n}`));
});

check("four are in flight at once, and all places are used", asked, ({ inFlight }) => {
  expect(inFlight("ask"), "requests in flight at once").to.equal(4);
});
