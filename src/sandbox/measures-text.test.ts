import { expect, test } from "vitest";
import { nothingMeasured } from "./nothing-measured.ts";
import { durationText, elapsedText, measuresText } from "./measures-text.ts";

test.each([
  [0, "0 ms"],
  [0.04, "0.04 ms"],
  [3.26, "3.3 ms"],
  [9.96, "10 ms"],
  [10.4, "10 ms"],
  [999.4, "999 ms"],
  [999.6, "1.00 s"],
  [3024, "3.02 s"],
  [9994, "9.99 s"],
  [9996, "10.0 s"],
  [59_940, "59.9 s"],
  [65_200, "65 s"],
])("%d ms reads %s", (ms, text) => {
  expect(durationText(ms)).toBe(text);
});

test("elapsed time counts in tenths", () => {
  expect(elapsedText(340)).toBe("0.3 s");
  expect(elapsedText(12_080)).toBe("12.1 s");
});

test("one thread, several threads", () => {
  expect(measuresText({ ...nothingMeasured, wallMs: 304, concurrency: 3, parallelism: 1 })).toBe(
    "3 in flight · 1 thread · 304 ms",
  );
  expect(measuresText({ ...nothingMeasured, wallMs: 1204, concurrency: 3, parallelism: 2 })).toBe(
    "3 in flight · 2 threads · 1.20 s",
  );
});
