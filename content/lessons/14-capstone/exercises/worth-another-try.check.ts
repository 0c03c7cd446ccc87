import { check, expect, scenario } from "exercise";
import type * as Cell from "../fetch-twice.ts";

const page = "/lab/numbers/7.html";
const gone = scenario((cell: typeof Cell) => cell.fetchTwice(`${page}?status=404`), {
  mayFail: true,
});
const secret = scenario((cell: typeof Cell) => cell.fetchTwice(`${page}?status=403`), {
  mayFail: true,
});
const busy = scenario((cell: typeof Cell) => cell.fetchTwice(`${page}?status=429`), {
  mayFail: true,
});
const broken = scenario((cell: typeof Cell) => cell.fetchTwice(`${page}?status=503`), {
  mayFail: true,
});
const fault = scenario((cell: typeof Cell) => cell.fetchTwice(`${page}?status=500`), {
  mayFail: true,
});
const lost = scenario((cell: typeof Cell) => cell.fetchTwice(`${page}?fail=1`), {
  mayFail: true,
});
const fine = scenario((cell: typeof Cell) => cell.fetchTwice(page));

check("a page that is there takes one request", fine, ({ calls }) => {
  expect(calls("request").length, "requests").to.equal(1);
});

check("after 404 nobody asks again", gone, ({ calls, thrown }) => {
  expect(calls("request").length, "requests").to.equal(1);
  expect(thrown?.message ?? "no error", "what the caller hears").to.include("404");
});

check("nor after 403", secret, ({ calls }) => {
  expect(calls("request").length, "requests").to.equal(1);
});

check("after 429 there is a second request", busy, ({ calls }) => {
  expect(calls("request").length, "requests").to.equal(2);
});

check("after 503 there is a second request", broken, ({ calls }) => {
  expect(calls("request").length, "requests").to.equal(2);
});

check("and after 500", fault, ({ calls }) => {
  expect(calls("request").length, "requests").to.equal(2);
});

check("after a lost connection there is a second request", lost, ({ calls }) => {
  expect(calls("request").length, "requests").to.equal(2);
});
