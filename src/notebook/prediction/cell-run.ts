/** The reader's runs of the cell that a prediction is about. */
import type { TracedRun } from "../../exercise/prediction/moment.ts";
import { runFacts } from "../../exercise/prediction/run-facts.ts";
import type { LessonCell } from "../lesson-cell.ts";
import type { LessonPrediction } from "../lesson-prediction.ts";
import type { Notebook } from "../notebook.ts";
import { loadRecordedRun } from "../recorded-runs.ts";
import type { PosedPrediction } from "../../exercise/prediction/posed.ts";

/**
 * The live cell that a section is of. By its tag's name: its class is in a script that the page has
 * loaded, and asking for it here would part that script in two.
 * @throws where the section is of no cell
 */
export function cellOf(section: HTMLElement): LessonCell {
  const cell = section.closest("lesson-cell");
  if (isLessonCell(cell)) return cell;
  throw new Error(`Expected ${section.ariaLabel ?? "the section"} to be a cell's; found none.`);
}

function isLessonCell(element: Element | null): element is LessonCell {
  return element instanceof (customElements.get("lesson-cell") ?? Comment);
}

export type OwnRun =
  | { readonly kind: "none" }
  /** Of the cell, or of one that it imports, as the reader has changed it. */
  | { readonly kind: "edited" }
  | { readonly kind: "stopped" }
  | { readonly kind: "as-written"; readonly run: TracedRun };

export class PredictedRuns {
  readonly cell: LessonCell;
  readonly #element: LessonPrediction;
  readonly #notebook: Notebook;
  readonly #posed: PosedPrediction;

  constructor(element: LessonPrediction, cell: LessonCell, posed: PosedPrediction) {
    this.#element = element;
    this.cell = cell;
    this.#posed = posed;
    this.#notebook = cell.notebook;
  }

  /** Whether the reader has changed what a run would be made from. */
  get isEdited(): boolean {
    return this.#posed.files.some((file) => this.#notebook.edited(file) !== undefined);
  }

  /** Told when that may have changed. */
  listenEdits(listener: () => void): void {
    this.#notebook.listen(listener);
  }

  get isRunning(): boolean {
    return this.cell.section.dataset["state"] === "running";
  }

  /** The last one since the page came. */
  get own(): OwnRun {
    const last = this.#element.lastRun;
    const { state } = this.cell.section.dataset;
    // Before all else: one that was stopped before it began has told nothing.
    if (state === "stopped") return { kind: "stopped" };
    if (last === undefined || (state !== "done" && state !== "failed")) return { kind: "none" };
    // A run that could not be compiled measured nothing, and told nothing.
    if (this.cell.section.dataset["wallMs"] === undefined) return { kind: "edited" };
    const isAsWritten = this.#posed.files.every((file) => {
      const original = this.#notebook.original(file);
      const ran = this.cell.ran.get(file);
      return original === undefined ? this.#notebook.edited(file) === undefined : ran === original;
    });
    if (!isAsWritten) return { kind: "edited" };
    const facts = runFacts(state, last.measures, this.cell.lines);
    return { kind: "as-written", run: { facts, trace: last.trace } };
  }

  /** @returns undefined where it could not be loaded */
  async recorded(): Promise<TracedRun | undefined> {
    const { lesson, cell, recorded } = this.#posed;
    try {
      const run = await loadRecordedRun(lesson, cell);
      return run === undefined ? undefined : { facts: recorded, trace: run.trace };
    } catch {
      return undefined;
    }
  }
}
