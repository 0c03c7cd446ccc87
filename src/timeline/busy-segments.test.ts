import fc from "fast-check";
import { expect, test } from "vitest";
import { busySegments } from "./busy-segments.ts";
import { createScale } from "./scale.ts";

/** A pixel is 1 ms. */
const scale = createScale(0, 1000, 1000);

test("what is long stays as it is, what is short alone is a tick", () => {
  const spans = [
    { start: 0, end: 100 },
    { start: 200, end: 200.1 },
  ];
  expect(busySegments(spans, scale)).toEqual(spans.map((span) => ({ ...span, share: 1 })));
});

test("many short ones together tell how much of the time they fill", () => {
  const spans = Array.from({ length: 500 }, (_, index) => ({ start: index, end: index + 0.25 }));
  const segments = busySegments(spans, scale);
  expect(segments.length).toBeLessThan(5);
  expect(segments[0]).toMatchObject({ start: 0, share: 0.25 });
});

test("segments are in order, in view, and not many more than pixels", () => {
  const spans = fc
    .array(fc.double({ min: 0, max: 1200, noNaN: true }), { maxLength: 400 })
    .map((times) => times.toSorted((one, other) => one - other))
    .map((times) =>
      Array.from({ length: Math.floor(times.length / 2) }, (_, index) => ({
        start: times[index * 2] ?? 0,
        end: times[index * 2 + 1] ?? 0,
      })),
    );
  fc.assert(
    fc.property(spans, (list) => {
      let last = 0;
      for (const { start, end, share } of busySegments(list, scale)) {
        expect(start).toBeGreaterThanOrEqual(last - 1e-9);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(1000);
        expect(share).toBeGreaterThan(0);
        last = end;
      }
    }),
  );
});
