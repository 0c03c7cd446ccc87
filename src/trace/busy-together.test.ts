import { expect, test } from "vitest";
import { busyTogether } from "./busy-together.ts";
import type { Span } from "./trace.ts";

const spans = (...times: readonly (readonly [number, number])[]): Span[] =>
  times.map(([start, end]) => ({ start, end }));

test.each([
  { what: "nothing", threads: [], most: 0 },
  { what: "one thread", threads: [spans([0, 5])], most: 1 },
  { what: "less than a millisecond", threads: [spans([0, 0.9])], most: 0 },
  { what: "an overlap of 1 ms", threads: [spans([0, 5]), spans([4, 9])], most: 2 },
  { what: "an overlap of less", threads: [spans([0, 5]), spans([4.1, 9])], most: 1 },
  {
    what: "many short overlaps",
    threads: [spans([0, 9]), spans([0, 0.9], [1, 1.9], [2, 2.9])],
    most: 1,
  },
  {
    what: "pauses under 0.1 ms",
    threads: [spans([0, 9]), spans([0, 0.45], [0.5, 0.95], [1, 1.4])],
    most: 2,
  },
  { what: "a pause of 0.1 ms", threads: [spans([0, 9]), spans([0, 0.6], [0.7, 1.3])], most: 1 },
  {
    what: "one thread that takes over from another",
    threads: [spans([0, 9]), spans([0, 0.6]), spans([0.6, 1.2])],
    most: 2,
  },
  {
    what: "one that takes over a rounding error late",
    threads: [spans([0, 1.6]), spans([0, 0.7 + 0.1]), spans([0.8, 1.6])],
    most: 2,
  },
  {
    what: "three that overlap one after the other",
    threads: [spans([0, 3]), spans([2, 5]), spans([4, 7])],
    most: 2,
  },
])("$what: $most", ({ threads, most }) => {
  expect(busyTogether(threads)).toBe(most);
});
