import fc from "fast-check";
import { expect, test } from "vitest";
import { sharedAxis } from "./shared-axis.ts";
import { isWhole, keepView, panView, viewWith, zoomView } from "./view.ts";

const full = { from: 0, until: 1000 };

test("zooming keeps what is under the pointer where it is", () => {
  expect(zoomView(full, full, 2, 250)).toEqual({ from: 125, until: 625 });
  expect(zoomView({ from: 125, until: 625 }, full, 0.5, 250)).toEqual(full);
});

test("no view leaves what there is", () => {
  const number = fc.double({ min: 0.01, max: 100, noNaN: true });
  const time = fc.double({ min: -500, max: 1500, noNaN: true });
  fc.assert(
    fc.property(number, time, time, time, (factor, around, by, at) => {
      const zoomed = zoomView(full, full, factor, around);
      for (const view of [zoomed, panView(zoomed, full, by), viewWith(zoomed, full, at)]) {
        expect(view.from).toBeGreaterThanOrEqual(0);
        expect(view.until).toBeLessThanOrEqual(1000 + 1e-9);
        expect(view.until).toBeGreaterThan(view.from);
      }
    }),
  );
});

test("a view moves as little as it must", () => {
  const view = { from: 100, until: 200 };
  expect(viewWith(view, full, 150)).toBe(view);
  expect(viewWith(view, full, 500)).toEqual({ from: 410, until: 510 });
  expect([isWhole(view, full), isWhole(full, full)]).toEqual([false, true]);
});

test("where there is nothing to see, zooming changes nothing", () => {
  const nothing = { from: 0, until: 0 };
  expect(zoomView(nothing, nothing, 2, 0)).toEqual(nothing);
});

test("a view is kept on another axis, unless it shows all of the one or the other", () => {
  const longer = { from: 0, until: 10_000 };
  expect(keepView({ from: 100, until: 200 }, full, longer)).toEqual({ from: 100, until: 200 });
  expect(keepView({ from: 9_000, until: 9_500 }, longer, full)).toEqual({ from: 500, until: 1000 });
  expect(keepView(full, full, longer)).toEqual(longer);
  expect(keepView({ from: 2_500, until: 7_500 }, longer, full)).toEqual(full);
});

test("runs share an axis unless one of them would vanish on it", () => {
  expect(sharedAxis(1000, [3000, 0])).toBe(3000);
  expect(sharedAxis(50, [60_000])).toBe(50);
});
