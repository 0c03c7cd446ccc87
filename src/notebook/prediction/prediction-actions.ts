/** What a reader can do with a prediction in each of its phases: the buttons, and the words beside them. */
import type { Verdict } from "../../exercise/prediction/grade.ts";
import { said } from "../../words/words.ts";
import type { Phase } from "./prediction-phase.ts";
import { verdictWord } from "./verdict-view.ts";

export interface PredictionState {
  readonly phase: Phase;
  /** File name of the cell that it is about. */
  readonly cell: string;
  /** Answers so far. */
  readonly tries: number;
  /** Of the last answer, where that came to one. */
  readonly lastVerdict: Verdict | undefined;
  /** Whether the cell, or what it imports, is not as it was written. */
  readonly isEdited: boolean;
  /** Whether its last run was stopped. */
  readonly isStopped: boolean;
  /** Whether the commitment waits for a run. */
  readonly isRunning: boolean;
}

/** Both are in the page as it comes. */
interface GivenButtons {
  readonly commit: HTMLButtonElement;
  readonly skip: HTMLButtonElement;
}

interface Acts {
  readonly run: () => void;
  readonly checkRecorded: () => void;
  readonly gradeAgain: () => void;
  readonly seeWhy: () => void;
  readonly tryAgain: () => void;
}

interface Actions {
  readonly buttons: readonly HTMLButtonElement[];
  /** What to do next, in words; empty where the buttons say it. */
  readonly hint: readonly (string | HTMLElement)[];
  /** Whether the words stand before the buttons. */
  readonly isHintFirst?: boolean;
}

export function actionsOf(state: PredictionState, given: GivenButtons, acts: Acts): Actions {
  const { phase, lastVerdict } = state;
  switch (phase.phase) {
    case "open":
      return { buttons: state.tries > 0 ? [given.commit] : [given.commit, given.skip], hint: [] };
    case "skipped":
      return {
        buttons: [given.commit],
        hint: [said("Skipped. You can still commit to an answer.")],
      };
    case "committed":
      return committedActions(state, acts);
    case "found-again":
      return {
        buttons: [button(said("Show why"), acts.gradeAgain)],
        // Short, so that it takes no more room than the buttons that it stands for.
        hint: [
          ...(lastVerdict === undefined ? [] : [verdictWord(lastVerdict)]),
          said(" That was your last answer."),
        ],
        isHintFirst: true,
      };
    case "graded": {
      const isRight = phase.grade.verdict === "right";
      const see = said(isRight ? "See it in the timeline" : "See why in the timeline");
      return {
        buttons: [button(see, acts.seeWhy), button(said("Try again"), acts.tryAgain)],
        hint: [],
      };
    }
  }
}

function committedActions(
  { cell, isEdited, isStopped, isRunning }: PredictionState,
  acts: Acts,
): Actions {
  const check = button(said("Check against the recorded run"), acts.checkRecorded);
  if (isEdited) {
    const edited = said(
      "Committed. The prediction is about {} as it was written, and you have edited it or what it imports. Reset that to run it.",
      cell,
    );
    return { buttons: [check], hint: [edited] };
  }
  const run = button(said("Run {} and see", cell), isRunning ? () => undefined : acts.run);
  run.classList.add("predict-main");
  // It stands where it was pressed, and what is beside it does not move: the cell says that it runs.
  if (isRunning) run.setAttribute("aria-disabled", "true");
  const stopped = said("The run was stopped before its end. Run it again to see.");
  return { buttons: [run, check], hint: isStopped && !isRunning ? [stopped] : [] };
}

function button(text: string, act: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = text;
  element.addEventListener("click", act);
  return element;
}
