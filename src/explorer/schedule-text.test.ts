import fc from "fast-check";
import { expect, test } from "vitest";
import { parseSchedule, scheduleText } from "./schedule-text.ts";

test("a schedule comes back from its text", () => {
  fc.assert(
    fc.property(fc.boolean(), fc.array(fc.nat(1_330)), (keepTimerOrder, choices) => {
      const text = scheduleText({ keepTimerOrder, choices });
      expect(text).toMatch(/^1[at][0-9a-z]*$/);
      const trimmed = choices.slice(0, choices.findLastIndex((choice) => choice > 0) + 1);
      expect(parseSchedule(text)).toEqual({ keepTimerOrder, choices: trimmed });
    }),
  );
});

test.each(["", "1", "2a01", "1x", "1aZ", "1az", "1az0", " 1a"])("%j is no schedule", (text) => {
  expect(parseSchedule(text)).toBeUndefined();
});

test("short choices are one character each", () => {
  expect(scheduleText({ keepTimerOrder: false, choices: [0, 1, 34, 35, 0, 0] })).toBe("1a01yz00");
});

test("more choices than the text has room for are an error", () => {
  expect(() => scheduleText({ keepTimerOrder: true, choices: [1_331] })).toThrow("0 to 1330");
});
