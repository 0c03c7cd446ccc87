import { expect, test } from "vitest";
import { quoteLine } from "./quoted-line.ts";

const printed = [
  "one count: 412 ms; three counts in workers: 730 ms",
  "three counts in the time of 1.8, on 2 cores",
  "on 2 cores",
  "a {b} 1,500",
];

const again = "npm run verify -- --update --lesson a";

test.each([
  ["one count: {} ms; three counts in workers: {any} ms", "412"],
  ["one count: {any} ms; three counts in workers: {} ms", "730"],
  ["three counts in the time of {}, on {int 1..64} cores", "1.8"],
  ["on {} cores", "2"],
  ["a {{b} {}", "1,500"],
])("%s", (line, text) => {
  expect(quoteLine(line, printed, again)).toEqual({ ok: true, text });
});

test.each([
  [
    "two counts: {} ms",
    /^Expected one line `two counts: \{\} ms` in the recorded run, found none among\n {2}one count[^]*\nCorrect it, or record again: npm run verify -- --update --lesson a$/,
  ],
  ["{any}on {} cores", /found 2: 2, 2\. Write more of the line/],
  ["on 2 cores", /^Expected a line with one \{\} .* found none/],
  ["on {} {}", /found 2 of them/],
  ["{number} {}", /^Expected \{int 900\.\.1300\}/],
])("%s is at fault", (line, message) => {
  const found = quoteLine(line, printed, again);
  expect(found.ok ? "" : found.message).toMatch(message);
});
