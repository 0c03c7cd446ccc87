/** What came of exploring, in sentences that claim no more than what was tried. Pure. */
import type { Explored } from "./exploration.ts";

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
            ? "There is one interleaving, and it holds."
            : `All ${number(explored.tried)} interleavings hold.`,
      };
    case "broken":
      return { outcome: "broken", tried: explored.tried, sentence: brokenSentence(explored) };
    case "cut-short":
      return {
        outcome: "cut-short",
        tried: explored.tried,
        sentence: `${cutShortSentence(explored)} None of those tried fails.`,
      };
    case "unexplorable":
      return {
        outcome: "unexplorable",
        tried: 0,
        sentence: `This cell cannot be explored because ${explored.because}.`,
      };
  }
}

function brokenSentence({ tried, failed, isAll }: Extract<Outcome, { kind: "broken" }>): string {
  const fail = failed === 1 ? "fails" : "fail";
  if (!isAll) return `${number(failed)} of the ${number(tried)} interleavings tried ${fail}.`;
  if (tried === 1) return "There is one interleaving, and it fails.";
  return failed === tried
    ? `All ${number(tried)} interleavings fail.`
    : `${number(failed)} of all ${number(tried)} interleavings ${fail}.`;
}

function cutShortSentence({ tried, by }: Extract<Outcome, { kind: "cut-short" }>): string {
  const stopped = `Stopped at ${number(tried)} of an unknown number of interleavings`;
  switch (by) {
    case "schedules":
      return `${stopped}.`;
    case "time":
      return `${stopped}, for they took their time.`;
    case "stop":
      return `${stopped}, as you wished.`;
    case "steps":
      return `${number(tried)} interleavings tried, some of them so long that the end was not free to choose.`;
    case "delays":
      return `${number(tried)} interleavings tried: all that let few others go first.`;
    case "chance":
      return `${number(tried)} interleavings tried at random.`;
  }
}

export function number(value: number): string {
  return value.toLocaleString("en");
}
