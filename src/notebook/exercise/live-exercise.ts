/** One exercise on the page: its checks, its hints, whether it is solved. Loaded when a reader is near. */
import type { Verdict } from "../../exercise/verdict.ts";
import { Notebook } from "../notebook.ts";
import { untilAborted } from "../until-aborted.ts";
import { CheckList } from "./check-list.ts";
import { findParts, type ExerciseParts } from "./exercise-parts.ts";
import { listenSolved, readSolved, tellSolved, type ExerciseSolved } from "./exercise-solved.ts";
import type { CellGrade, GradeCellRequest } from "./grade-cell.ts";
import { said } from "../../words/words.ts";
import { adoptStyles } from "../adopt-styles.ts";
import styles from "./checked.css?inline";

adoptStyles(styles);

export type GradedExercise = Pick<CellGrade, "verdicts" | "originals">;

const loadGrade = () => import("./grade-cell.ts");

export class LiveExercise {
  readonly #element: HTMLElement;
  readonly #exercise: ExerciseSolved;
  /** File name of the cell. */
  readonly #file: string;
  readonly #parts: ExerciseParts;
  readonly #notebook: Notebook;
  readonly #list: CheckList;
  /** The check that goes on. */
  #attempt: AbortController | undefined;
  /** What the last check was of. */
  #checked: string | undefined;

  constructor(element: HTMLElement) {
    const { lesson = "", exercise: id = "", cell = "" } = element.dataset;
    this.#element = element;
    this.#exercise = { lesson, id };
    this.#file = cell;
    this.#parts = findParts(element);
    this.#notebook = Notebook.of(lesson);
    this.#list = new CheckList(this.#parts.list);
    this.#parts.check.disabled = false;
    this.#parts.check.addEventListener("click", () => {
      this.press();
    });
    element.addEventListener("keydown", this.#keyed, { capture: true });
    this.#parts.hints.forEach((hint, index) => {
      hint.addEventListener("toggle", () => {
        // What was given is not taken back when the one before is closed.
        if (hint.open) this.#parts.hints[index + 1]?.setAttribute("data-given", "");
      });
    });
    this.#notebook.listen(() => {
      this.#edited();
    });
    const refresh = (): void => {
      void readSolved(this.#exercise).then((solved) => this.#showSolved(solved !== undefined));
    };
    listenSolved(this.#exercise, refresh);
    refresh();
    for (const near of ["pointerenter", "focusin"] as const) {
      // Told by the check, which tries again.
      element.addEventListener(near, () => void loadGrade().catch(() => undefined), { once: true });
    }
  }

  /** Check, or while a check goes on: cancel it. */
  press(): void {
    if (this.#attempt === undefined) void this.#check();
    else this.#attempt.abort();
  }

  /** Verdicts on a text in the place of the cell's; shows nothing, keeps nothing. */
  async grade(source = this.#source): Promise<GradedExercise | undefined> {
    const { gradeCell } = await loadGrade();
    await this.#notebook.ready;
    const graded = await gradeCell(this.#request(source, new AbortController().signal));
    return graded && { verdicts: graded.verdicts, originals: graded.originals };
  }

  get #source(): string {
    return this.#notebook.source(this.#file) ?? "";
  }

  #request(source: string, signal: AbortSignal): GradeCellRequest {
    const libraries = (this.#cell?.getAttribute("data-libraries") ?? "").split(" ");
    return { notebook: this.#notebook, id: this.#exercise.id, libraries, source, signal };
  }

  get #cell(): Element | null {
    return this.#element.querySelector("lesson-cell");
  }

  async #check(): Promise<void> {
    const attempt = new AbortController();
    this.#attempt = attempt;
    this.#begin();
    try {
      const { signal } = attempt;
      const loaded = await untilAborted(Promise.all([loadGrade(), this.#notebook.ready]), signal);
      const source = this.#source;
      const graded = await loaded?.[0].gradeCell(this.#request(source, signal));
      if (graded === undefined) this.#cancelled();
      else await this.#show(graded, source);
    } catch (error) {
      this.#list.showAll("untried");
      const message = error instanceof Error ? error.message : String(error);
      this.#say(`${said("It could not be checked.")} ${message}`, "failed");
    } finally {
      this.#end();
    }
  }

  #begin(): void {
    const { check, list } = this.#parts;
    check.textContent = said("Cancel check");
    // Not the exercise: what is said in a part that is busy may be held back.
    list.ariaBusy = "true";
    this.#checked = undefined;
    this.#list.showAll("checking");
    this.#note("");
    this.#say(said("Checking."), "checking");
  }

  #end(): void {
    const { check, list } = this.#parts;
    this.#attempt = undefined;
    check.textContent = said("Check");
    list.ariaBusy = null;
    // While it went on, perhaps.
    this.#edited();
  }

  #cancelled(): void {
    this.#list.showAll("untried");
    this.#say(said("The check is cancelled."), "untried");
  }

  async #show(graded: CellGrade, source: string): Promise<void> {
    const { verdicts, traces, originals } = graded;
    this.#list.showVerdicts(verdicts, traces, this.#file);
    this.#checked = source;
    this.#note(originals.length === 0 ? "" : originalsText(originals));
    const isSolved = verdicts.every(({ passed }) => passed);
    this.#say(resultText(verdicts), isSolved ? "passed" : "failed");
    if (!isSolved) return;
    this.#showSolved(true);
    const isKept = await tellSolved(this.#element, this.#exercise);
    if (!isKept) this.#note(said("This browser keeps nothing, so it will not know this tomorrow."));
  }

  #showSolved(isSolved: boolean): void {
    const { section, solved, solutionName } = this.#parts;
    section.toggleAttribute("data-solved", isSolved);
    solved.hidden = !isSolved;
    solutionName.textContent = said(isSolved ? "Compare with ours" : "Show our solution");
  }

  /** A verdict is of the text that it was made of. */
  #edited(): void {
    if (this.#checked === undefined || this.#attempt !== undefined) return;
    if (this.#checked === this.#source) return;
    this.#checked = undefined;
    this.#list.showAll("untried");
    this.#say(said("You have edited since the last check."), "untried");
  }

  #note(text: string): void {
    this.#parts.note.textContent = text;
    this.#parts.note.hidden = text === "";
  }

  #say(text: string, state: string): void {
    this.#parts.result.textContent = text;
    this.#parts.result.dataset["state"] = state;
  }

  /** Ctrl or Cmd, Shift and Enter: from the editor, and from wherever else in the exercise. */
  readonly #keyed = (event: KeyboardEvent): void => {
    const isCommand = event.ctrlKey || event.metaKey;
    if (event.key !== "Enter" || !isCommand || !event.shiftKey || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    if (this.#attempt === undefined) void this.#check();
  };
}

function resultText(verdicts: readonly Verdict[]): string {
  const passed = verdicts.filter((verdict) => verdict.passed).length;
  if (passed < verdicts.length) return said("{} of {} checks passed.", passed, verdicts.length);
  return verdicts.length === 1
    ? said("Solved. The check passed.")
    : said("Solved. All {} checks passed.", verdicts.length);
}

function originalsText(files: readonly string[]): string {
  const names =
    files.length === 1
      ? (files[0] ?? "")
      : `${files.slice(0, -1).join(", ")}${said(" and ")}${files.at(-1) ?? ""}`;
  return said(
    files.length === 1
      ? "Checked with {} as the lesson has it."
      : "Checked with {} as the lesson has them.",
    names,
  );
}
