/** A verdict on the page: its word with its shape, its sentence, and what an earlier answer came to. */
import type { Verdict } from "../../exercise/prediction/grade.ts";
import { english, said, spokenWords, type Phrase } from "../../words/words.ts";
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
 * @param sentence with a capital, which it keeps behind a colon but in English
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
  title.append(verdictWord(verdict), ` ${of}${behindColon(sentence)}`);
  return title;
}

/** German begins a whole sentence with a capital wherever it stands. */
function behindColon(sentence: string): string {
  return spokenWords() === english
    ? `${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1)}`
    : sentence;
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
