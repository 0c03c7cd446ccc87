import { expect, test } from "vitest";
import { capture } from "../../console/capture.ts";
import type { LineContent } from "../../console/line.ts";
import { recordSchedule } from "../record.ts";
import { anyOrder, engineOf, programOf } from "../testing/engine-of.ts";
import { endsAlike } from "./ends-alike.ts";

/** As a thread words what nobody caught. */
function uncaught(head: string, thrown: unknown): LineContent {
  return {
    kind: "parts",
    parts: [
      { kind: "text", text: head },
      { kind: "value", value: capture(thrown) },
    ],
  };
}

const cases: readonly (readonly [thrown: string, unknown])[] = [
  ["new Error()", new Error()],
  ["new TypeError('no seat')", new TypeError("no seat")],
  ["new DOMException('late', 'TimeoutError')", new DOMException("late", "TimeoutError")],
  ["'gone'", "gone"],
  ["{ code: 1 }", { code: 1 }],
  ["undefined", undefined],
];

test.each(cases)("%s fails alike, thrown or rejected", (code, thrown) => {
  const content = [
    [`setTimeout(() => { throw ${code}; }, 1);`, "Uncaught "],
    [`setTimeout(() => { Promise.reject(${code}); }, 1);`, "Uncaught (in promise) "],
  ] as const;
  for (const [source, head] of content) {
    const sources = { "main.ts": source };
    const options = { ...anyOrder, until: "end" } as const;
    const record = recordSchedule(engineOf(sources), programOf(sources), [], options);
    const result = { state: "failed", reason: "error" } as const;
    const lineOf = (value: unknown) => ({
      level: "error" as const,
      content: uncaught(head, value),
    });
    expect(endsAlike(record, { result, lines: [lineOf(thrown)] })).toBe(true);
    expect(endsAlike(record, { result, lines: [lineOf("another")] })).toBe(false);
  }
});
