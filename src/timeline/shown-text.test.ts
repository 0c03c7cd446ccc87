import { expect, test } from "vitest";
import { areTight, axisTicks, fittingTicks } from "./axis-ticks.ts";
import { laneNames } from "./lane-names.ts";
import { createScale } from "./scale.ts";
import { nameText, timeText } from "./shown-text.ts";

test("times have as many digits as tell two runs apart", () => {
  expect([0, 0.04, 0.999, 1.66, 9.99, 304.4, 999.6, 3000, 65_300].map(timeText)).toEqual([
    "0 ms",
    "0.04 ms",
    "1.0 ms",
    "1.7 ms",
    "10 ms",
    "304 ms",
    "1.00 s",
    "3.00 s",
    "65 s",
  ]);
});

test("names hide nothing and are not too long", () => {
  expect(nameText("a\u202eb\u0000c")).toBe("a\\u{202e}b\\u{0}c");
  expect(nameText("é 漢字 🙂")).toBe("é 漢字 🙂");
  expect(nameText("x".repeat(100))).toHaveLength(60);
});

test("workers of one name are numbered", () => {
  const lane = { start: 0, end: 1, busy: [] };
  const names = ["main", "a.ts", "b.ts", "a.ts"].map((name, thread) => ({ ...lane, thread, name }));
  expect([...laneNames(names).values()]).toEqual(["main", "a.ts 1", "b.ts", "a.ts 2"]);
});

test("ticks are round and in one unit", () => {
  const texts = (from: number, until: number): readonly string[] =>
    axisTicks(createScale(from, until, 600), 5).map(({ text }) => text);
  expect(texts(0, 1003)).toEqual(["0", "250 ms", "500 ms", "750 ms", "1,000 ms"]);
  expect(texts(0, 3006)).toEqual(["0", "1 s", "2 s", "3 s"]);
  expect(texts(2.1, 2.4)).toEqual(["2.1 ms", "2.2 ms", "2.3 ms", "2.4 ms"]);
});

test("a narrow axis has fewer ticks, so that none touches the next", () => {
  const ticks = (width: number): readonly string[] =>
    fittingTicks(createScale(0, 1003, width), width, 62).map(({ text }) => text);
  expect(ticks(680)).toHaveLength(6);
  expect(ticks(342)).toEqual(["0", "250 ms", "500 ms", "750 ms", "1,000 ms"]);
  expect(ticks(274)).toEqual(["0", "500 ms", "1,000 ms"]);
  for (let width = 240; width < 900; width += 10) {
    for (const until of [7, 640, 1000, 1003, 1200, 9999]) {
      const fitting = fittingTicks(createScale(0, until, width), width, 62);
      expect(areTight(fitting, width), `${String(until)} ms in ${String(width)} px`).toBe(false);
    }
  }
});
