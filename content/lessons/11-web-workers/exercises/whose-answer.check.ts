import { check, expect, scenario } from "exercise";
import type * as Cell from "../desk.ts";

/** Three at once, then one more; a question that stays open shows as such, and holds nothing up. */
const asked = scenario(async (cell: typeof Cell) => {
  const desk = cell.createDesk();
  const soon = (question: Promise<number>) =>
    Promise.race([
      question,
      new Promise<string>((resolve) => setTimeout(resolve, 3_000, "no answer")),
    ]);
  const three = await Promise.all(
    ["tea", "sugar", "chocolate"].map((item) => soon(desk.priceOf(item))),
  );
  const last = await soon(desk.priceOf("cinnamon"));
  desk.close();
  return { three, last };
});

check("each of three callers gets the answer to its own question", asked, ({ returned }) => {
  expect(returned.three, "prices of tea, sugar and chocolate").to.deep.equal([3, 5, 9]);
});

check("a later question is answered as well", asked, ({ returned }) => {
  expect(returned.last, "price of cinnamon").to.equal(8);
});

check("one worker answers them all", asked, ({ threads }) => {
  expect(threads - 1, "workers started").to.equal(1);
});

check("all three are in flight at once", asked, ({ inFlight }) => {
  expect(inFlight("onmessage", "price.worker.ts"), "questions in the worker").to.equal(3);
});
