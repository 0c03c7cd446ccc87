import { expect, test } from "vitest";
import { linkedSchedule } from "./linked-schedule.ts";

test.each([
  ["", undefined],
  ["#cell-gather.ts", undefined],
  ["#reschedule=gather.ts:1a", undefined],
  ["#schedule=gather.ts:1a01", { file: "gather.ts", text: "1a01" }],
  ["#code=1.AAAA&schedule=prime.worker.ts:1t0z", { file: "prime.worker.ts", text: "1t0z" }],
  ["#schedule=a%3Ab.ts:1a&code=1.AAAA", { file: "a:b.ts", text: "1a" }],
  // What cannot be read is named as it stands there.
  ["#schedule=%E0%A4%A:1a", { file: "%E0%A4%A", text: "1a" }],
  ["#schedule=gather.ts", { file: "gather.ts", text: "" }],
  ["#schedule=gather.ts:", { file: "gather.ts", text: "" }],
  ["#schedule=", { file: "", text: "" }],
])("%j", (fragment, link) => {
  expect(linkedSchedule(fragment)).toEqual(link);
});
