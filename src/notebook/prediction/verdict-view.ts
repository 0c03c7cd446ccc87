/** A verdict on the page: its word with its shape, its sentence, and what an earlier answer came to. */
import type { Verdict } from "../../exercise/prediction/grade.ts";
import { said, type Phrase } from "../../words/words.ts";
import type { PredictionRecord } from "./prediction-record.ts";

const words: Readonly<Record<Verdict, Phrase>> = {
  right: "Right",
  partly: "Partly right",
  wrong: "Wrong",
};

/** `Partly right`, in the page's language. */
export function verdictName(verdict: Verdict): string {
  return said(words[verdict]);
}

/** `Wrong.`, with its shape. */
export function verdictWord(verdict: Verdict): HTMLElement {
  const element = document.createElement("b");
  element.dataset["verdict"] = verdict;
  element.textContent = `${verdictName(verdict)}.`;
  return element;
}

/**
 * `Wrong. In your run of gather.ts: it took 1.00 s.`
 * @param sentence with a capital; here it goes on after a colon
 * @param isRecorded whether it is of our run of the cell, and not of the reader's
 */
export function verdictTitle(
  verdict: Verdict,
  sentence: string,
  cell: string,
  isRecorded: boolean,
): HTMLElement {
  const title = document.createElement("p");
  const of = said(isRecorded ? "In the recorded run of {}: " : "In your run of {}: ", cell);
  title.append(
    verdictWord(verdict),
    ` ${of}${sentence[0]?.toLowerCase() ?? ""}${sentence.slice(1)}`,
  );
  return title;
}

/** What the first answer came to, where there is a later one. */
export function firstAnswer({ first, tries }: PredictionRecord): readonly HTMLElement[] {
  if (tries < 2 || first?.ending === undefined) return [];
  const note = document.createElement("p");
  note.className = "predict-first";
  note.textContent = said(
    "Your first answer stays on record: {}.",
    verdictName(first.ending.verdict).toLowerCase(),
  );
  return [note];
}
