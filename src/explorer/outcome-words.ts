/** What came of exploring, in sentences that claim no more than what was tried. Pure. */
import type { Explored } from "./exploration.ts";
import { said, type Phrase } from "../words/words.ts";

export interface OutcomeWords {
  /** The contract's `data-outcome`, or that it cannot be explored. */
  readonly outcome: "holds" | "broken" | "cut-short" | "unexplorable";
  /** Schedules that were tried. */
  readonly tried: number;
  readonly sentence: string;
}

/** What a search comes to. */
export type Outcome = Exclude<Explored, { kind: "missing" | "recorded" }>;

export function outcomeWords(explored: Outcome): OutcomeWords {
  switch (explored.kind) {
    case "holds":
      return {
        outcome: "holds",
        tried: explored.tried,
        sentence:
          explored.tried === 1
            ? said("There is one interleaving, and it holds.")
            : said("All {} interleavings hold.", explored.tried),
      };
    case "broken":
      return { outcome: "broken", tried: explored.tried, sentence: brokenSentence(explored) };
    case "cut-short":
      return {
        outcome: "cut-short",
        tried: explored.tried,
        sentence: `${cutShortSentence(explored)} ${said("None of those tried fails.")}`,
      };
    case "unexplorable":
      return {
        outcome: "unexplorable",
        tried: 0,
        sentence: said("This cell cannot be explored because {}.", explored.because),
      };
  }
}

function brokenSentence({ tried, failed, isAll }: Extract<Outcome, { kind: "broken" }>): string {
  if (!isAll) {
    return failed === 1
      ? said("1 of the {} interleavings tried fails.", tried)
      : said("{} of the {} interleavings tried fail.", failed, tried);
  }
  if (tried === 1) return said("There is one interleaving, and it fails.");
  if (failed === tried) return said("All {} interleavings fail.", tried);
  return failed === 1
    ? said("1 of all {} interleavings fails.", tried)
    : said("{} of all {} interleavings fail.", failed, tried);
}

function cutShortSentence({ tried, by }: Extract<Outcome, { kind: "cut-short" }>): string {
  return said(cutShort[by], tried);
}

const cutShort: Readonly<Record<Extract<Outcome, { kind: "cut-short" }>["by"], Phrase>> = {
  schedules: "Stopped at {} of an unknown number of interleavings.",
  time: "Stopped at {} of an unknown number of interleavings, for they took their time.",
  stop: "Stopped at {} of an unknown number of interleavings, as you wished.",
  steps: "{} interleavings tried, some of them so long that the end was not free to choose.",
  delays: "{} interleavings tried: all that let few others go first.",
  chance: "{} interleavings tried at random.",
};
