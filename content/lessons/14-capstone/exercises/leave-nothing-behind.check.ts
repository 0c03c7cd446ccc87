import { check, expect, scenario } from "exercise";
import type * as Cell from "../first-like.ts";

const paths = (count: number, latency = 20): string[] =>
  Array.from({ length: count }, (_, n) => `/lab/numbers/${String(n + 1)}.html?latency=${String(latency)}`);

const third = scenario((cell: typeof Cell) => cell.firstLike(paths(120), ({ n }) => n === 3));
const none = scenario((cell: typeof Cell) => cell.firstLike(paths(6), () => false));
const failing = scenario(
  (cell: typeof Cell) => cell.firstLike(["/lab/numbers/1.html?status=404"], () => true),
  { mayFail: true },
);

check("the page that is accepted is found", third, ({ returned }) => {
  expect(returned, "the number of the page").to.equal(3);
});

check("the rest of the book is not fetched", third, ({ calls }) => {
  expect(calls("attempt", "fetch-page.ts").length, "requests for 120 pages").to.be.below(60);
});

check("nothing goes on behind its back", third, ({ unfinished, state }) => {
  expect(state, "how the run ends").to.equal("done");
  expect(unfinished(), "calls that never ended").to.not.include("fetchPage");
});

check("where no page is accepted, it returns 0", none, ({ returned }) => {
  expect(returned, "the number of the page").to.equal(0);
});

check("a page that cannot be fetched is an error still", failing, ({ thrown }) => {
  expect(thrown?.message ?? "no error", "what the caller hears").to.include("404");
});
