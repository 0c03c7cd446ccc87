import { expect, test } from "vitest";
import type { RecordedExploration } from "../../lesson/recording.ts";
import { wordsOf } from "../../words/languages.ts";
import { speaking } from "../../words/words.ts";
import { exploredSentence } from "./explored-sentence.ts";

const cases: readonly (readonly [RecordedExploration, german: string])[] = [
  [
    { outcome: "holds", schedules: 1680, failed: 0, sentence: "All 1,680 interleavings hold." },
    "Alle 1.680 Verschränkungen gehen gut.",
  ],
  [
    { outcome: "broken", schedules: 6, failed: 4, sentence: "4 of all 6 interleavings fail." },
    "4 von allen 6 Verschränkungen schlagen fehl.",
  ],
  [
    {
      outcome: "broken",
      schedules: 6,
      failed: 4,
      sentence: "4 of the 6 interleavings tried fail.",
    },
    "4 von 6 ausprobierten Verschränkungen schlagen fehl.",
  ],
  [
    {
      outcome: "cut-short",
      schedules: 20_000,
      failed: 0,
      sentence:
        "20,000 interleavings tried: all that let few others go first. None of those tried fails.",
    },
    "20.000 Verschränkungen ausprobiert: alle, die wenige andere vorlassen. Von den ausprobierten schlägt keine fehl.",
  ],
];

test.each(cases)("$sentence", (recorded, german) => {
  expect(exploredSentence(recorded)).toBe(recorded.sentence);
  expect(speaking(wordsOf("de"), () => exploredSentence(recorded))).toBe(german);
});

test("a sentence of another time stays as it was said", () => {
  const recorded = { outcome: "holds", schedules: 6, failed: 0, sentence: "All 6 hold." } as const;
  expect(speaking(wordsOf("de"), () => exploredSentence(recorded))).toBe("All 6 hold.");
});
