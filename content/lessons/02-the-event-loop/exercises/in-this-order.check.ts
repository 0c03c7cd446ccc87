import { check, expect, scenario } from "exercise";
import type * as Cell from "../in-this-order.ts";

/** What the caller does while it is called, and after, says which queue each line came through. */
const called = scenario(async (cell: typeof Cell) => {
  const lines: string[] = [];
  const turn = new Promise((resolve) => setTimeout(resolve, 20));
  cell.inThisOrder((line) => lines.push(line));
  lines.push("(it returns)");
  for (let n = 0; n < 20; n += 1) await null;
  lines.push("(microtasks are done)");
  await turn;
  return lines;
});

check("the three lines, each once, in this order", called, ({ returned }) => {
  const lines = returned.filter((line) => !line.startsWith("("));
  expect(lines).to.deep.equal(["now", "soon", "next turn"]);
});

check("now comes before the function returns", called, ({ returned }) => {
  expect(returned.indexOf("now"), "its place").to.equal(0);
  expect(returned.indexOf("(it returns)"), "lines before it returns").to.equal(1);
});

check("soon comes in a microtask, once the function has returned", called, ({ returned }) => {
  expect(returned.slice(2, 4), "what follows").to.deep.equal(["soon", "(microtasks are done)"]);
});

check("next turn comes in a turn of its own", called, ({ returned }) => {
  const after = returned.slice(returned.indexOf("(microtasks are done)") + 1);
  expect(after, "what comes after all microtasks").to.deep.equal(["next turn"]);
});
