/** A prediction on the page: the reader commits, then learns how it ended. */
import "../../words/all-words.ts";
import { grade, type Grade } from "../../exercise/prediction/grade.ts";
import { momentOf } from "../../exercise/prediction/moment.ts";
import { posedFromJson, type PosedPrediction } from "../../exercise/prediction/posed.ts";
import type { Commitment } from "../../exercise/prediction/prediction.ts";
import type { RunFacts } from "../../exercise/prediction/run-facts.ts";
import { verdictSentence } from "../../exercise/prediction/verdict-text.ts";
import { keep, listenKept, readKept } from "../keeping/kept.ts";
import type { LessonPrediction } from "../lesson-prediction.ts";
import { tellPredictionEnded } from "../prediction-ended.ts";
import { runEnded } from "../run-ended.ts";
import { createAnswerField, type AnswerField } from "./answer-field.ts";
import { cellOf, PredictedRuns } from "./cell-run.ts";
import { holdStill } from "./hold-still.ts";
import { actionsOf } from "./prediction-actions.ts";
import { findPredictionParts, type PredictionParts } from "./prediction-parts.ts";
import type { Phase } from "./prediction-phase.ts";
import {
  committed,
  ended,
  isSameRecord,
  parseRecord,
  recordToKept,
  untouched,
  type PredictionRecord,
} from "./prediction-record.ts";
import { closePrediction, coverUntilRun, keepCovered } from "./veil.ts";
import { firstAnswer, verdictName, verdictTitle } from "./verdict-view.ts";
import { said } from "../../words/words.ts";
import { adoptStyles } from "../adopt-styles.ts";
import styles from "./graded.css?inline";

adoptStyles(styles);

/** @param section of the cell that it is about @throws where markup and script have come apart */
export async function bringAlive(element: LessonPrediction, section: HTMLElement): Promise<void> {
  const posed = posedFromJson(element.dataset["prediction"] ?? "");
  const cell = cellOf(section);
  keepCovered(section);
  const key = `${posed.lesson}/${posed.id}`;
  const parts = findPredictionParts(element);
  const say = (text: string): void => {
    parts.said.textContent = text;
  };
  const [kept, field] = await Promise.all([
    readKept("prediction", key, parseRecord),
    createAnswerField(parts.answer, posed.question, say),
  ]);
  const runs = new PredictedRuns(element, cell, posed);
  const live = new LivePrediction({ element, section, posed, key, parts, say, field, runs });
  live.begin(kept.get(key) ?? untouched);
  listenKept((kind, changed, isElsewhere) => {
    if (kind !== "prediction" || !isElsewhere || (changed !== "" && changed !== key)) return;
    void readKept("prediction", key, parseRecord).then((now) => {
      live.hear(now.get(key) ?? untouched);
    });
  });
}

interface LivePredictionOptions {
  readonly element: LessonPrediction;
  readonly section: HTMLElement;
  readonly posed: PosedPrediction;
  /** What it is kept by. */
  readonly key: string;
  readonly parts: PredictionParts;
  readonly say: (text: string) => void;
  readonly field: AnswerField;
  readonly runs: PredictedRuns;
}

class LivePrediction {
  readonly #options: LivePredictionOptions;
  readonly #parts: PredictionParts;
  readonly #posed: PosedPrediction;
  readonly #field: AnswerField;
  readonly #runs: PredictedRuns;
  #record: PredictionRecord = untouched;
  #phase: Phase = { phase: "open" };
  /** Whether the commitment waits for a run of the reader's. */
  #awaitsRun = false;
  /** Of the shown verdict. */
  #facts: RunFacts | undefined;

  constructor(options: LivePredictionOptions) {
    this.#options = options;
    const { parts, posed, field, runs, section } = options;
    this.#parts = parts;
    this.#posed = posed;
    this.#field = field;
    this.#runs = runs;
    parts.commit.addEventListener("click", () => this.#commit());
    parts.skip.addEventListener("click", () => this.#skip());
    parts.answer.addEventListener("keydown", (event) => {
      const isNumber = event.target instanceof HTMLInputElement && event.target.type === "number";
      if (event.key !== "Enter" || !isNumber || event.isComposing) return;
      event.preventDefault();
      // As pressed: the field is locked by it, and would drop the focus.
      parts.commit.focus({ preventScroll: true });
      this.#commit();
    });
    // What was missing may be there now.
    parts.answer.addEventListener("input", () => {
      if (this.#phase.phase === "open") parts.hint.textContent = "";
    });
    section.addEventListener("click", ({ target }) => {
      const isUnveil = target instanceof Element && target.closest('[data-part="unveil"]') !== null;
      if (!isUnveil) return;
      // Who has committed sees by it how that ended.
      const see = (): void =>
        this.#phase.phase === "open"
          ? this.#skip()
          : this.#gradeOn("recorded", this.#posed.recorded);
      holdStill(section, see);
      // The button that was pressed is gone.
      section.querySelector<HTMLElement>('[data-part="code"]')?.focus({ preventScroll: true });
    });
    // The section's state turns right after this.
    section.addEventListener(runEnded, () => queueMicrotask(() => this.#ranCell()));
    runs.listenEdits(() => {
      if (this.#phase.phase === "committed") this.#showActions();
    });
  }

  /** @param record what was kept of an earlier visit */
  begin(record: PredictionRecord): void {
    const { last, isSkipped } = record;
    const isKnown = last !== undefined && this.#field.restore(last.commitment);
    this.#record = record;
    if (isKnown) {
      const phase = last.ending === undefined ? "committed" : "found-again";
      this.#turn({ phase, commitment: last.commitment });
    } else if (isSkipped) this.#turn({ phase: "skipped" });
    else this.#turn({ phase: "open" });
  }

  /** @param record what is kept now: another tab has gone on, all was forgotten, a file was taken in */
  hear(record: PredictionRecord): void {
    if (!isSameRecord(record, this.#record)) this.begin(record);
  }

  // ------------------------------------------------------------------ what the reader does

  #commit(): void {
    const answer = this.#field.read();
    if (typeof answer === "string") {
      this.#parts.hint.textContent = answer;
      this.#options.say(answer);
      this.#field.focus();
      return;
    }
    this.#keep(committed(this.#record, answer));
    this.#turn({ phase: "committed", commitment: answer });
    const { own } = this.#runs;
    // Known already: there is nothing to wait for.
    if (own.kind === "as-written" && !this.#runs.isEdited) this.#gradeOn("own", own.run.facts);
    else this.#options.say(said("Committed."));
  }

  #skip(): void {
    this.#keep({ ...this.#record, isSkipped: true });
    this.#turn({ phase: "skipped" });
    this.#options.say(said("Skipped. The recorded run of {} is shown.", this.#posed.cell));
  }

  #tryAgain(): void {
    this.#turn({ phase: "open" });
    this.#field.focus();
  }

  async #runAndSee(): Promise<void> {
    this.#awaitsRun = true;
    this.#showActions();
    // The cell says that it runs.
    await this.#runs.cell.run();
    this.#awaitsRun = false;
    // Graded where the run could be (`#ranCell`); else there is something to say.
    if (this.#phase.phase === "committed") {
      this.#showActions();
      this.#options.say(this.#parts.hint.textContent);
    }
  }

  /** A run of the cell has ended, whoever began it. */
  #ranCell(): void {
    if (this.#phase.phase !== "committed") return;
    const { own } = this.#runs;
    const tell = (): void => {
      if (own.kind === "as-written") this.#gradeOn("own", own.run.facts);
      // Stopped, or of an edited cell: there is something to say.
      else this.#showActions();
    };
    // Who has run it from here reads on here.
    if (this.#awaitsRun) tell();
    else holdStill(this.#options.section, tell);
  }

  #gradeOn(run: "own" | "recorded", facts: RunFacts): void {
    const { phase } = this.#phase;
    if (phase !== "committed" && phase !== "found-again") return;
    const { commitment } = this.#phase;
    const { question, lesson, id } = this.#posed;
    const graded = grade(question, commitment, facts);
    if (graded === undefined) {
      // What this run did answers another question, or none.
      if (run === "own") this.#gradeOn("recorded", this.#posed.recorded);
      return;
    }
    const hadFocus = this.#parts.actions.contains(document.activeElement);
    const sentence = verdictSentence(question, commitment, graded, facts);
    if (phase === "committed") {
      this.#keep(ended(this.#record, { verdict: graded.verdict, sentence, run }));
    }
    this.#facts = facts;
    this.#turn({ phase: "graded", commitment, grade: graded });
    // Said once: what takes the focus is read out as it does.
    this.#options.say(hadFocus ? "" : `${verdictName(graded.verdict)}. ${sentence}`);
    if (hadFocus) this.#parts.verdict.focus({ preventScroll: true });
    if (phase === "committed") {
      tellPredictionEnded(this.#options.element, { lesson, id, verdict: graded.verdict });
    }
  }

  /** The reader's own run where the timeline shows it, else the recorded one. */
  async #seeWhy(): Promise<void> {
    if (this.#phase.phase !== "graded") return;
    const { commitment } = this.#phase;
    const { question, cell } = this.#posed;
    const { own } = this.#runs;
    const tell = (text: string): void => {
      this.#parts.hint.textContent = text;
      this.#options.say(text);
    };
    if (own.kind === "edited" || own.kind === "stopped" || this.#runs.isRunning) {
      tell(
        said(
          "The timeline of {} shows another run. Run {1} as it was written, then look again.",
          cell,
        ),
      );
      return;
    }
    const run = own.kind === "as-written" ? own.run : await this.#runs.recorded();
    const graded = run === undefined ? undefined : grade(question, commitment, run.facts);
    const moment =
      run === undefined || graded === undefined
        ? undefined
        : momentOf(question, commitment, graded, run);
    if (moment === undefined || !(await this.#runs.cell.showMoment(moment))) {
      tell(said("The timeline could not be shown. Check the connection and try again."));
      return;
    }
    // The timeline has the focus, and says it.
    this.#parts.hint.textContent = moment.text;
  }

  // ------------------------------------------------------------------ showing

  #turn(phase: Phase): void {
    this.#phase = phase;
    const { element, section } = this.#options;
    const isOpen = phase.phase === "open";
    element.dataset["phase"] = phase.phase;
    // Who has committed has not seen yet. Predicting again what one has seen covers nothing anew.
    if (phase.phase === "committed") coverUntilRun(section);
    else if (!isOpen) closePrediction(element, section);
    this.#field.lock(!isOpen && phase.phase !== "skipped");
    this.#field.mark(phase.phase === "graded" ? phase.grade : undefined);
    this.#parts.verdict.hidden = phase.phase !== "graded";
    if (phase.phase === "graded") this.#showVerdict(phase.commitment, phase.grade);
    this.#showActions();
  }

  /** A pressed button that is no longer there hands its focus on. */
  #showActions(): void {
    const { actions } = this.#parts;
    const hadFocus = actions.contains(document.activeElement);
    this.#fillActions();
    if (hadFocus && !actions.contains(document.activeElement)) this.#focusAction();
  }

  #fillActions(): void {
    const { actions, commit, skip, hint } = this.#parts;
    const { own, isEdited } = this.#runs;
    const shown = actionsOf(
      {
        phase: this.#phase,
        cell: this.#posed.cell,
        tries: this.#record.tries,
        lastVerdict: this.#record.last?.ending?.verdict,
        isEdited,
        isStopped: own.kind === "stopped",
        isRunning: this.#awaitsRun,
      },
      { commit, skip },
      {
        run: () => void this.#runAndSee(),
        checkRecorded: () => this.#gradeOn("recorded", this.#posed.recorded),
        gradeAgain: () => this.#gradeAgain(),
        seeWhy: () => void this.#seeWhy(),
        tryAgain: () => this.#tryAgain(),
      },
    );
    hint.replaceChildren(...shown.hint);
    const { buttons } = shown;
    const wanted = shown.isHintFirst ? [hint, ...buttons] : [...buttons, hint];
    const there = [...actions.children];
    // What stands there as it should keeps the focus, and a press that has begun.
    if (
      there.length === wanted.length &&
      there.every((one, at) => one.isEqualNode(wanted[at] ?? null))
    )
      return;
    actions.replaceChildren(...wanted);
  }

  #gradeAgain(): void {
    const { own } = this.#runs;
    if (own.kind === "as-written") this.#gradeOn("own", own.run.facts);
    else this.#gradeOn("recorded", this.#posed.recorded);
  }

  #showVerdict(commitment: Commitment, graded: Grade): void {
    const { question, cell, recorded } = this.#posed;
    const facts = this.#facts ?? recorded;
    const sentence = verdictSentence(question, commitment, graded, facts);
    const isRecorded = facts === recorded;
    const title = verdictTitle(graded.verdict, sentence, cell, isRecorded);
    title.id = `${this.#options.element.id}-verdict`;
    this.#parts.verdict.replaceChildren(title, ...firstAnswer(this.#record));
  }

  #focusAction(): void {
    this.#parts.actions.querySelector("button")?.focus({ preventScroll: true });
  }

  #keep(record: PredictionRecord): void {
    this.#record = record;
    // What cannot be kept holds until the page is left.
    void keep("prediction", this.#options.key, recordToKept(record));
  }
}
