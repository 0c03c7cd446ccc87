/** What exploring came to when it was recorded, in the language of the page. Pure. */
import { cutShortReasons } from "../../explorer/exploration.ts";
import { findingSentence, type Finding } from "../../explorer/outcome-words.ts";
import type { RecordedExploration } from "../../lesson/recording.ts";
import { english, speaking } from "../../words/words.ts";

/**
 * The recording has the sentence as an English page said it, beside its numbers: they are said anew in the
 * words that make that very sentence in English. One that none of them makes is left as it is.
 */
export function exploredSentence(recorded: RecordedExploration): string {
  const finding = findingsOf(recorded).find(
    (one) => speaking(english, () => findingSentence(one)) === recorded.sentence,
  );
  return finding === undefined ? recorded.sentence : findingSentence(finding);
}

/** All that its numbers may tell of. */
function findingsOf({ outcome, schedules, failed }: RecordedExploration): readonly Finding[] {
  switch (outcome) {
    case "holds":
      return [{ kind: "holds", tried: schedules }];
    case "broken":
      return [true, false].map((isAll) => ({ kind: "broken", tried: schedules, failed, isAll }));
    case "cut-short":
      return cutShortReasons.map((by) => ({ kind: "cut-short", tried: schedules, by }));
  }
}
