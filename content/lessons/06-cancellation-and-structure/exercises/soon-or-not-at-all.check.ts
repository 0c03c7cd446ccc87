import { check, expect, scenario } from "exercise";
import type * as Cell from "../fetch-soon.ts";

const late = scenario((cell: typeof Cell) => cell.fetchSoon("/lab/hello.txt?latency=4000"));
const halfASecond = scenario((cell: typeof Cell) => cell.fetchSoon("/lab/hello.txt?latency=500"));
const early = scenario((cell: typeof Cell) => cell.fetchSoon("/lab/hello.txt"));

check("a page that comes in time is returned", early, ({ returned }) => {
  expect(returned, "what comes back").to.equal("hello");
});

check("a page that needs four seconds is too late", late, ({ returned }) => {
  expect(returned, "what comes back").to.equal("too late");
});

check("and so is one that needs half a second", halfASecond, ({ returned }) => {
  expect(returned, "what comes back").to.equal("too late");
});

check("the late request is called off, and does not go on", late, ({ wallMs }) => {
  expect(wallMs < 3500, "the run is over before the page would have come").to.equal(true);
});
