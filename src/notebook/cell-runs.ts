/** The runs of one cell: what they show and what they leave. Loaded when the reader is near. */
import "../words/all-words.ts";
import type { ConsoleLine } from "../console/line.ts";
import { measureAttributes, measuresToAttributes } from "../sandbox/measure-attributes.ts";
import { measuresText } from "../sandbox/measures-text.ts";
import { nothingMeasured } from "../sandbox/nothing-measured.ts";
import type { RunResult } from "../sandbox/run.ts";
import type { Trace } from "../trace/trace.ts";
import { Attempt } from "./attempt.ts";
import { adviseOnIsolation } from "./cell-advice.ts";
import type { CellNotes } from "./cell-notes.ts";
import type { CellParts } from "./cell-parts.ts";
import { turn, type CellState } from "./cell-state.ts";
import { endText, errorText, stateText } from "./cell-state-text.ts";
import { showElapsed } from "./elapsed-time.ts";
import { playground, type Notebook } from "./notebook.ts";
import { OutputPane } from "./output-pane.ts";
import { inEnglish } from "./in-english.ts";
import { performRun, warmUpRun } from "./perform-run.ts";
import type { CellRunResult } from "./run-cell.ts";
import { tellRunEnded } from "./run-ended.ts";
import { editedSince, type RanSources } from "./stale.ts";
import type { StatusLine } from "./status-line.ts";
import type { TimelinePane } from "./timeline-pane.ts";
import { said } from "../words/words.ts";

export interface CellRunsOptions {
  readonly parts: CellParts;
  /** File name of the cell. */
  readonly file: string;
  readonly notebook: Notebook;
  /** Names of the libraries that the site carries. */
  readonly libraries: readonly string[];
  readonly timeline: TimelinePane;
  readonly notes: CellNotes;
  readonly status: StatusLine;
  /** Marks the line, from 1, that keeps the cell from running; undefined takes the mark away. */
  readonly markProblem: (line: number | undefined) => void;
  /** The state has turned. */
  readonly turned: () => void;
}

export class CellRuns {
  readonly #options: CellRunsOptions;
  readonly #output: OutputPane;
  #state: CellState = { state: "idle" };
  #attempt: Attempt | undefined;
  #trace: Trace | undefined;
  /** What the last run was made from. */
  #ran: RanSources = new Map();

  constructor(options: CellRunsOptions) {
    this.#options = options;
    this.#output = new OutputPane(options.parts.output);
    warmUpRun(options.notebook);
    this.#output.warm();
  }

  /** Of the last run, as far as they are kept. */
  get lines(): readonly ConsoleLine[] {
    return this.#output.lines;
  }

  /** What the last run did. */
  get trace(): Trace | undefined {
    return this.#trace;
  }

  /** What the last run was made from, by file; empty before the first. */
  get ran(): RanSources {
    return this.#ran;
  }

  get isRunning(): boolean {
    return this.#attempt !== undefined;
  }

  /**
   * Run while running ends that run and starts anew.
   * @returns (settles with) how it ended; `stopped` where another run took its place
   */
  run(): Promise<RunResult> {
    const { parts, notes, status, timeline, markProblem, file } = this.#options;
    const { section, measures, elapsed } = parts;
    if (this.#attempt !== undefined) {
      this.#leave(this.#attempt, { state: "stopped", measures: nothingMeasured });
    }
    // A run is there to be read, however far away the reader is.
    section.parentElement?.removeAttribute("data-far");
    this.#output.clear();
    for (const name of ["data-recorded", "data-reason", ...measureAttributes]) {
      section.removeAttribute(name);
    }
    measures.textContent = "";
    status.say("");
    notes.hide("isolation");
    notes.hide("told");
    markProblem(undefined);
    timeline.begin();
    this.#ran = new Map();
    this.#turn({ state: "running" });
    const clock = showElapsed(elapsed, () => status.say(said("{}: running", file)));
    const attempt = new Attempt(section.id, clock);
    this.#attempt = attempt;
    void this.#follow(attempt);
    return attempt.over;
  }

  stop(): void {
    this.#attempt?.stop();
  }

  /** The state in words, and whether the run is out of date; undefined before the first run. */
  refresh(): string | undefined {
    const { notebook, file, parts } = this.#options;
    if (this.#state.state === "idle") return undefined;
    const changed =
      this.#state.state === "running"
        ? []
        : editedSince(file, this.#ran, (other) => this.#sourceNow(other));
    parts.section.toggleAttribute("data-stale", changed.length > 0);
    const ran = this.#ran.get(file);
    const source = notebook.source(file);
    const isEdited = ran !== undefined && ran !== source;
    const isReset = isEdited && source === notebook.original(file);
    return stateText(this.#state, { isEdited, isReset, changed });
  }

  async #follow(attempt: Attempt): Promise<void> {
    const { parts, notebook, file, libraries, timeline } = this.#options;
    const isCurrent = () => this.#attempt === attempt;
    const outcome = await performRun({
      attempt,
      isCurrent,
      notebook,
      file,
      libraries,
      section: parts.section,
      output: this.#output,
      timeline,
      progress: (fraction) => this.#showProgress(fraction),
    });
    // Another run has taken this one's place, and its ending has been told.
    if (!isCurrent()) return;
    this.#ran = outcome.ran;
    this.#end(attempt, outcome);
  }

  #leave(attempt: Attempt, result: RunResult): void {
    const { progress } = this.#options.parts;
    this.#attempt = undefined;
    progress.hidden = true;
    progress.removeAttribute("value");
    attempt.end(result);
  }

  #end(attempt: Attempt, { result, problem, trace }: CellRunResult): void {
    const { parts, file, timeline, notes, markProblem } = this.#options;
    const { section, measures } = parts;
    this.#leave(attempt, result);
    this.#output.settle();
    this.#trace = trace;
    timeline.end(trace, result);
    if (result.state === "failed") section.dataset["reason"] = result.reason;
    if ("measures" in result) {
      for (const [name, value] of Object.entries(measuresToAttributes(result.measures))) {
        section.setAttribute(name, value);
      }
      if (trace !== undefined) tellRunEnded(section, { file, trace, measures: result.measures });
      measures.textContent = measuresText(result.measures);
    }
    if (problem?.file === file) markProblem(problem.line);
    this.#turn(result);
    this.#tellEnd(result);
    void adviseOnIsolation(notes, this.lines);
  }

  /** At once, so that it is read out as one: a status is read whole. */
  #tellEnd(result: RunResult): void {
    const { parts, file, status } = this.#options;
    const text = endText(file, result, this.lines);
    const error = errorText(result, this.lines);
    if (error === undefined) {
      status.say(text);
      return;
    }
    status.say(`${text}. `);
    const why = document.createElement("span");
    // As in its line. Where nothing could be run, it is the page that says why.
    if (this.#ran.size > 0) inEnglish(why);
    why.textContent = error;
    parts.status.append(why);
  }

  #showProgress(fraction: number): void {
    const { progress } = this.#options.parts;
    progress.hidden = false;
    progress.value = fraction;
  }

  #turn(to: CellState): void {
    this.#state = turn(this.#state, to);
    const { section, run, stop } = this.#options.parts;
    section.dataset["state"] = to.state;
    const isRunning = to.state === "running";
    // A focused button that is disabled would keep the keys to itself.
    if (!isRunning && document.activeElement === stop) run.focus({ preventScroll: true });
    stop.disabled = !isRunning;
    this.#options.turned();
  }

  /** A cell of the lesson that stands on another page is as it was, unless the reader edited it there. */
  #sourceNow(file: string): string | undefined {
    const { notebook } = this.#options;
    const isHere = notebook.lesson === playground || notebook.files.includes(file);
    return isHere ? notebook.source(file) : (notebook.edited(file) ?? this.#ran.get(file));
  }
}
