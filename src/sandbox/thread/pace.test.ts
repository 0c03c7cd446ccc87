import { describe, expect, it } from "vitest";
import { createPace } from "./pace.ts";

const line = { lines: 1, bytes: 10 };

/** How many of `count` lines, `gap` ms apart, leave at once. */
function leave(count: number, gap: number): number {
  const pace = createPace();
  let left = 0;
  for (let i = 0; i < count; i++) {
    if (!pace.isDue(i * gap, line)) continue;
    left++;
    pace.left(i * gap);
  }
  return left;
}

describe("the pace of lines", () => {
  it("lets each of a few lines leave at once", () => {
    expect(leave(50, 0)).toBe(50);
    expect(leave(500, 3)).toBe(500);
  });

  it("makes batches of many", () => {
    // One a microsecond: what may leave at once is soon used up, then a batch every 30 ms.
    const batches = leave(100_000, 0.001);
    expect(batches).toBeGreaterThan(64);
    expect(batches).toBeLessThan(64 + 50 + 10);
  });

  it("sends a batch that has become large", () => {
    const pace = createPace();
    for (let i = 0; i < 64; i++) pace.isDue(0, line);
    pace.left(0);
    expect(pace.isDue(0, line)).toBe(false);
    expect(pace.isDue(0, { lines: 256, bytes: 10 })).toBe(true);
    expect(pace.isDue(0, { lines: 2, bytes: 65_536 })).toBe(true);
  });

  it("sends counts alone only from time to time", () => {
    const pace = createPace();
    pace.left(0);
    expect(pace.isDue(1, { lines: 0, bytes: 1e6 })).toBe(false);
    expect(pace.isDue(30, { lines: 0, bytes: 1e6 })).toBe(true);
  });
});
