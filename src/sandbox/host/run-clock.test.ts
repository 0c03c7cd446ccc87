import { describe, expect, it } from "vitest";
import { createRunClock } from "./run-clock.ts";

describe("a run's clock on the page", () => {
  const clockAt = (start: number) => {
    const time = { now: start };
    return { time, clock: createRunClock(() => time.now) };
  };

  it("stands still until the main module begins", () => {
    const { time, clock } = clockAt(1_000);
    time.now = 1_050;
    clock.heard(40);
    expect(clock.elapsed()).toBe(0);
    clock.begin(45);
    time.now = 1_060;
    expect(clock.elapsed()).toBe(10);
  });

  it("is never behind what was heard", () => {
    const { time, clock } = clockAt(1_000);
    time.now = 1_100;
    clock.begin(20); // 80 ms late
    clock.heard(50);
    expect(clock.elapsed()).toBe(30);
    clock.heard(40);
    expect(clock.elapsed()).toBe(30);
  });

  it("does not begin before the run was asked for, or at no time at all", () => {
    const { time, clock } = clockAt(1_000);
    time.now = 1_100;
    clock.begin(20);
    clock.heard(1e12);
    expect(clock.elapsed()).toBe(100);
    clock.heard(NaN);
    clock.heard(-Infinity);
    expect(clock.elapsed()).toBe(100);
  });
});
