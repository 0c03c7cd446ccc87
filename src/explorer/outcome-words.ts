/** What came of exploring, in sentences that claim no more than what was tried. Pure. */
import type { Explored } from "./exploration.ts";
import { said, type Phrase } from "../words/words.ts";

export interface OutcomeWords {
  /** What the figure's `data-outcome` says, or that it cannot be explored. */
  readonly outcome: "holds" | "broken" | "cut-short" | "unexplorable";
  /** Schedules that were tried. */
  readonly tried: number;
  readonly sentence: string;
}

/** What a search comes to. */
export type Outcome = Exclude<Explored, { kind: "missing" | "recorded" | "unfit" }>;

/** What the sentence is made from, of a search that could be made. */
export type Finding =
  | Extract<Outcome, { kind: "holds" | "cut-short" }>
  | Omit<Extract<Outcome, { kind: "broken" }>, "found">;

export function outcomeWords(explored: Outcome): OutcomeWords {
  if (explored.kind !== "unexplorable") {
    return {
      outcome: explored.kind,
      tried: explored.tried,
      sentence: findingSentence(explored),
    };
  }
  return {
    outcome: "unexplorable",
    tried: 0,
    sentence: said("This cell cannot be explored because {}.", explored.because),
  };
}

export function findingSentence(finding: Finding): string {
  switch (finding.kind) {
    case "holds":
      return finding.tried === 1
        ? said("There is one interleaving, and it holds.")
        : said("All {} interleavings hold.", finding.tried);
    case "broken":
      return brokenSentence(finding);
    case "cut-short":
      return finding.tried === 0
        ? cutShortSentence(finding)
        : `${cutShortSentence(finding)} ${said("None of those tried fails.")}`;
  }
}

function brokenSentence({ tried, failed, isAll }: Extract<Finding, { kind: "broken" }>): string {
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
  endless:
    "Stopped at {} of an unknown number of interleavings: the next took longer than a whole search may. A loop that never waits?",
};
