import { check, expect, scenario } from "exercise";
import type * as Cell from "../fetch-soon.ts";

const late = scenario((cell: typeof Cell) => cell.fetchSoon("/lab/hello.txt?latency=4000"));

/** Three times, and the shortest wait: a busy machine makes waits longer, never shorter. */
const halfASecond = scenario(async (cell: typeof Cell) => {
  const heard: string[] = [];
  let shortest = Infinity;
  for (let n = 0; n < 3; n += 1) {
    const start = performance.now();
    heard.push(await cell.fetchSoon("/lab/hello.txt?latency=500"));
    shortest = Math.min(shortest, performance.now() - start);
  }
  return { heard, shortest };
});

const early = scenario((cell: typeof Cell) => cell.fetchSoon("/lab/hello.txt"));

check("a page that comes in time is returned", early, ({ returned }) => {
  expect(returned, "what comes back").to.equal("hello");
});

check("a page that needs four seconds is too late", late, ({ returned }) => {
  expect(returned, "what comes back").to.equal("too late");
});

check("and so is one that needs half a second", halfASecond, ({ returned }) => {
  expect(returned.heard, "what comes back, three times").to.deep.equal([
    "too late",
    "too late",
    "too late",
  ]);
});

check("a page may take up to 300 ms", halfASecond, ({ returned }) => {
  // A clock may be coarse.
  expect(Math.round(returned.shortest), "ms until it gives up").to.be.at.least(295);
});

check("the late request is called off, and does not go on", late, ({ wallMs }) => {
  expect(wallMs < 3500, "the run is over before the page would have come").to.equal(true);
});
