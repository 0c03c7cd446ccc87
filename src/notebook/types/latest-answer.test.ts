import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { LatestAnswer } from "./latest-answer.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Questions as they are asked, to be answered by hand. */
function asker() {
  const asked: ((answer: string) => void)[] = [];
  const heard: string[] = [];
  const latest = new LatestAnswer<string>({
    pause: 250,
    ask: () => new Promise((resolve) => asked.push(resolve)),
    answered: (answer) => heard.push(answer),
  });
  return { asked, heard, latest };
}

test("asks once it is quiet", async () => {
  const { asked, heard, latest } = asker();
  latest.changed();
  await vi.advanceTimersByTimeAsync(200);
  latest.changed();
  await vi.advanceTimersByTimeAsync(200);
  expect(asked).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(50);
  expect(asked).toHaveLength(1);
  asked[0]?.("one");
  await vi.advanceTimersByTimeAsync(0);
  expect(heard).toEqual(["one"]);
});

test("drops the answer to a question that a change has overtaken", async () => {
  const { asked, heard, latest } = asker();
  latest.changed();
  await vi.advanceTimersByTimeAsync(250);
  latest.changed();
  asked[0]?.("stale");
  await vi.advanceTimersByTimeAsync(250);
  asked[1]?.("fresh");
  await vi.advanceTimersByTimeAsync(0);
  expect(heard).toEqual(["fresh"]);
});

test("hears nothing after its end", async () => {
  const { asked, heard, latest } = asker();
  void latest.askNow();
  latest.changed();
  latest.end();
  asked[0]?.("late");
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked).toHaveLength(1);
  expect(heard).toEqual([]);
});
