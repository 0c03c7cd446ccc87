import { expect, test } from "vitest";
import { measuresHeadline, measuresSentence, mergedSentence } from "./measures-sentence.ts";
import type { TraceMeasures } from "./trace.ts";

const measures = (
  tasks: number,
  concurrency: number,
  parallelism: number,
  busyMs = 2,
): TraceMeasures => ({ tasks, concurrency, parallelism, busyMs, inFlight: new Map() });

test.each([
  [
    measures(5, 3, 1, 2.04),
    301.2,
    "5 tasks, 3 in flight at once, 1 thread busy at once; busy 2.0 ms of 301",
  ],
  [
    measures(1, 1, 2, 1.74),
    9.97,
    "1 task, 1 in flight at once, 2 threads busy at once; busy 1.7 ms of 10",
  ],
  [measures(0, 1, 1, 0), 3020, "1 in flight at once, 1 thread busy at once; busy 0 ms of 3.02 s"],
  // A call, and a callback beside it.
  [measures(1, 2, 1), 301.2, "2 in flight at once, 1 thread busy at once; busy 2.0 ms of 301"],
  [
    measures(9, 4, 4, 11_960),
    3020,
    "9 tasks, 4 in flight at once, 4 threads busy at once; busy 12.0 s together, in 3.02 s",
  ],
  [
    measures(9, 4, 4, 999.6),
    65_400,
    "9 tasks, 4 in flight at once, 4 threads busy at once; busy 1.00 s of 65",
  ],
])("%o of %d ms", (given, wallMs, sentence) => {
  expect(measuresSentence(given, wallMs)).toBe(sentence);
});

test("what is drawn together", () => {
  const span = { thread: 0, start: 40, end: 50, peak: 3 };
  expect(mergedSentence({ merged: [] })).toBe("");
  expect(
    mergedSentence({
      merged: [
        { ...span, calls: 1_200 },
        { ...span, start: 50, calls: 34 },
      ],
    }),
  ).toBe("From 40 ms on, 1,234 calls are drawn together: too many to tell of each.");
});

test("of more stretches than a call can have arguments", () => {
  const span = { thread: 0, start: 40, end: 50, peak: 3, calls: 1 };
  expect(mergedSentence({ merged: Array.from({ length: 200_000 }, () => span) })).toContain(
    "200,000 calls",
  );
});

test("the headline", () => {
  expect(measuresHeadline(measures(5, 3, 1))).toBe("3 in flight · 1 thread");
  expect(measuresHeadline(measures(5, 1, 2))).toBe("1 in flight · 2 threads");
});
