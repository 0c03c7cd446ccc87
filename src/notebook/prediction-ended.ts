/** What a prediction tells the rest of its page when the reader has learnt how it ended. */
import type { Verdict } from "../exercise/prediction/grade.ts";

/** Name of the event; it bubbles from the prediction's element. */
export const predictionEnded = "interleave:prediction-ended";

export interface PredictionEnded {
  /** The lesson's slug. */
  readonly lesson: string;
  readonly id: string;
  /** Of this try. */
  readonly verdict: Verdict;
}

export function tellPredictionEnded(element: HTMLElement, detail: PredictionEnded): void {
  element.dispatchEvent(new CustomEvent(predictionEnded, { bubbles: true, detail }));
}
