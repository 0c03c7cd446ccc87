/** One cell on the page: its controls, its runs, its edits. Shows; what it decides is decided elsewhere. */
import type { ConsoleLine } from "../console/line.ts";
import type { RunResult } from "../sandbox/run.ts";
import type { Trace, TracePlace } from "../trace/trace.ts";
import { CellNotes, noteButton } from "./cell-notes.ts";
import { findParts, type CellParts } from "./cell-parts.ts";
import { turn, type CellState } from "./cell-state.ts";
import { endText, stateText } from "./cell-state-text.ts";
import { CodePane } from "./code-pane.ts";
import { showElapsed } from "./elapsed-time.ts";
import { measureAttributes, measuresToAttributes } from "../sandbox/measure-attributes.ts";
import { measuresText } from "../sandbox/measures-text.ts";
import { nothingMeasured } from "../sandbox/nothing-measured.ts";
import { Notebook, playground } from "./notebook.ts";
import { OutputPane } from "./output-pane.ts";
import type { CellRunResult } from "./run-cell.ts";
import { tellRunEnded } from "./run-ended.ts";
import { RunTiming } from "./run-timing.ts";
import { TimelinePane } from "./timeline-pane.ts";
import { editedSince, type RanSources } from "./stale.ts";
import { toSource, toText } from "./stored-edit.ts";
import { untilAborted } from "./until-aborted.ts";

/** One press of Run, until it is over or another takes its place. */
interface Attempt {
  readonly stop: AbortController;
  readonly timing: RunTiming;
  /** Takes the clock away. */
  readonly endClock: () => void;
}

const loadRun = () => import("./run-cell.ts");

/** The other cells of the page. */
export interface Neighbours {
  /** The cell after this one. */
  next(): { focusCode(): void } | undefined;
  /** The cell of a file. */
  find(file: string): { pointAt(line: number | undefined): void } | undefined;
}

export class LiveCell {
  readonly file: string;
  readonly #element: HTMLElement;
  readonly #neighbours: Neighbours;
  readonly #parts: CellParts;
  readonly #notebook: Notebook;
  readonly #code: CodePane;
  readonly #output: OutputPane;
  readonly #timeline: TimelinePane;
  readonly #notes: CellNotes;
  readonly #forget: () => void;
  /** The state's words as the page came. */
  readonly #atFirst: string;
  #state: CellState = { state: "idle" };
  #attempt: Attempt | undefined;
  /** What the last run did. */
  #trace: Trace | undefined;
  /** Where the picked task's function stands. */
  #place: TracePlace | undefined;
  /** What the last run was made from. */
  #ran: RanSources = new Map();

  constructor(element: HTMLElement, neighbours: Neighbours) {
    this.#element = element;
    this.#neighbours = neighbours;
    const parts = (this.#parts = findParts(element));
    this.file = parts.section.ariaLabel ?? "";
    this.#notebook = Notebook.of(element.dataset["lesson"] ?? "");
    this.#atFirst = parts.state.textContent;
    this.#output = new OutputPane(parts.output);
    this.#timeline = new TimelinePane({
      host: parts.timeline,
      file: this.file,
      lesson: this.#notebook.lesson === playground ? undefined : this.#notebook.lesson,
      picked: (place) => this.#picked(place),
    });
    this.#notes = new CellNotes(parts.note);
    this.#code = new CodePane({
      group: parts.code,
      editor: parts.editor,
      changed: (text) => this.#changed(text),
      caretMoved: (line) => this.#timeline.highlightLine(line),
      failed: () => this.#editorFailed(),
    });

    parts.run.addEventListener("click", () => this.#run());
    parts.stop.addEventListener("click", () => this.#stop());
    parts.reset.addEventListener("click", () => this.#reset());
    parts.section.addEventListener("keydown", this.#pressed, { capture: true });
    for (const near of ["pointerenter", "focusin", "touchstart"] as const) {
      parts.section.addEventListener(near, this.#warm, { once: true, passive: true });
    }
    for (const touch of ["pointerdown", "focusin"] as const) {
      parts.code.addEventListener(touch, () => this.#code.warm(), { once: true, passive: true });
    }

    this.#forget = this.#notebook.listen(() => this.#refresh());
    void this.#notebook.ready.then(() => this.#begin());
  }

  get lines(): readonly ConsoleLine[] {
    return this.#output.lines;
  }

  get trace(): Trace | undefined {
    return this.#trace;
  }

  focusCode(): void {
    this.#code.focus();
  }

  /** Marks a line of the code, from 1, that a timeline points at. */
  pointAt(line: number | undefined): void {
    this.#code.markLine("pointed", line);
  }

  openEditor(): void {
    void this.#code.open({ focus: true });
  }

  close(): void {
    this.#forget();
    this.#attempt?.stop.abort();
  }

  /** The reader's edits are known. */
  #begin(): void {
    const merged = this.#notebook.add(this.file, toSource(this.#code.text));
    if (merged.kind !== "original") this.#code.show(toText(merged.source));
    if (merged.kind === "author-changed") void this.#tellAuthorChanged();
    if (this.#element.dataset["open"] !== undefined) void this.#code.open({ focus: false });
    this.#refresh();
  }

  readonly #warm = (): void => {
    void loadRun().then(
      ({ warmUp }) => warmUp(this.#notebook),
      // Told by the run, which tries again.
      () => undefined,
    );
    this.#output.warm();
    this.#timeline.warm();
  };

  // ------------------------------------------------------------------ running

  /** Run while running ends that run and starts anew. */
  #run(): void {
    const { section, measures, elapsed, status } = this.#parts;
    if (this.#attempt !== undefined) this.#leave(this.#attempt, "stopped");
    this.#output.clear();
    for (const name of ["data-recorded", "data-reason", ...measureAttributes]) {
      section.removeAttribute(name);
    }
    measures.textContent = "";
    status.textContent = "";
    this.#notes.hide("isolation");
    this.#code.markLine("problem", undefined);
    this.#timeline.begin();
    this.#ran = new Map();
    this.#turn({ state: "running" });
    const attempt: Attempt = {
      stop: new AbortController(),
      timing: new RunTiming(section.id),
      endClock: showElapsed(elapsed, () => {
        status.textContent = `${this.file}: running`;
      }),
    };
    this.#attempt = attempt;
    void this.#follow(attempt);
  }

  #stop(): void {
    this.#attempt?.stop.abort();
  }

  async #follow(attempt: Attempt): Promise<void> {
    let outcome: CellRunResult;
    try {
      outcome = await this.#perform(attempt);
    } catch (error) {
      outcome = this.#impossible(error);
    }
    // Another run has taken this one's place, and its ending has been told.
    if (this.#attempt !== attempt) return;
    this.#ran = outcome.ran;
    this.#end(attempt, outcome);
  }

  async #perform(attempt: Attempt): Promise<CellRunResult> {
    const { signal } = attempt.stop;
    const isCurrent = () => this.#attempt === attempt;
    const timeline = this.#timeline.load().then(
      () => {
        if (isCurrent()) this.#timeline.begin();
      },
      // A run without its picture is still a run.
      () => undefined,
    );
    const ready = Promise.all([loadRun(), this.#output.load(), this.#notebook.ready, timeline]);
    const loaded = await untilAborted(ready, signal);
    if (loaded === undefined)
      return { result: { state: "stopped", measures: nothingMeasured }, ran: new Map() };
    const [{ runCell }] = loaded;
    const libraries = this.#element.dataset["libraries"]?.split(" ") ?? [];
    const observer = {
      lines: (lines: readonly ConsoleLine[]) => {
        if (!isCurrent()) return;
        if (lines.length > 0) attempt.timing.output();
        this.#output.append(lines);
      },
      following: (trace: () => Trace) => {
        if (isCurrent()) this.#timeline.follow(trace);
      },
      progress: (fraction: number) => {
        if (isCurrent()) this.#showProgress(fraction);
      },
    };
    return runCell({ notebook: this.#notebook, entry: this.file, libraries, observer, signal });
  }

  /** What a run needs could not be loaded. */
  #impossible(error: unknown): CellRunResult {
    const message = error instanceof Error ? error.message : String(error);
    this.#output.appendError(`${this.file} could not be run. ${message}`);
    return {
      result: { state: "failed", reason: "error", measures: nothingMeasured },
      ran: new Map(),
    };
  }

  #leave(attempt: Attempt, state: RunResult["state"]): void {
    attempt.endClock();
    attempt.stop.abort();
    attempt.timing.end(state);
    this.#attempt = undefined;
    this.#parts.progress.hidden = true;
    this.#parts.progress.removeAttribute("value");
  }

  #end(attempt: Attempt, { result, problem, trace }: CellRunResult): void {
    const { section, measures, status } = this.#parts;
    this.#leave(attempt, result.state);
    this.#output.settle();
    this.#trace = trace;
    this.#timeline.end(trace, result);
    if (result.state === "failed") section.dataset["reason"] = result.reason;
    if ("measures" in result) {
      for (const [name, value] of Object.entries(measuresToAttributes(result.measures))) {
        section.setAttribute(name, value);
      }
      if (trace !== undefined) {
        tellRunEnded(section, { file: this.file, trace, measures: result.measures });
      }
      measures.textContent = measuresText(result.measures);
    }
    if (problem !== undefined && problem.file === this.file)
      this.#code.markLine("problem", problem.line);
    this.#turn(result);
    status.textContent = endText(this.file, result);
    if (!crossOriginIsolated) void this.#explainIsolation();
  }

  #picked(place: TracePlace | undefined): void {
    if (this.#place !== undefined) this.#neighbours.find(this.#place.file)?.pointAt(undefined);
    this.#place = place;
    if (place !== undefined) this.#neighbours.find(place.file)?.pointAt(place.line);
  }

  #showProgress(fraction: number): void {
    this.#parts.progress.hidden = false;
    this.#parts.progress.value = fraction;
  }

  async #explainIsolation(): Promise<void> {
    const { neededIsolation, isolationNote } = await import("./isolation.ts");
    if (neededIsolation(this.lines)) this.#notes.show("isolation", ...isolationNote());
  }

  // ------------------------------------------------------------------ editing

  #changed(text: string): void {
    this.#notebook.edit(this.file, toSource(text));
    void import("./compile-edit.ts").then(
      ({ warmCompiler }) => warmCompiler(),
      // Told by the run that needs it.
      () => undefined,
    );
  }

  #reset(): void {
    this.#notebook.reset(this.file);
    this.#code.show(toText(this.#notebook.original(this.file) ?? ""));
    this.#notes.hide("author-changed");
    // The button that was pressed is gone.
    this.#code.focus();
  }

  #editorFailed(): void {
    this.#notes.show(
      "editor",
      "The editor did not load. Check the connection. ",
      noteButton("Try again", () => {
        this.#notes.hide("editor");
        this.openEditor();
      }),
    );
  }

  async #tellAuthorChanged(): Promise<void> {
    const { authorChangedNote } = await import("./author-changed.ts");
    const note = authorChangedNote({
      original: this.#notebook.original(this.file) ?? "",
      takeNew: () => this.#reset(),
      keepMine: () => {
        this.#notebook.keepMine(this.file);
        this.#notes.hide("author-changed");
        this.#code.focus();
      },
    });
    this.#notes.show("author-changed", ...note);
  }

  // ------------------------------------------------------------------ showing

  #turn(to: CellState): void {
    this.#state = turn(this.#state, to);
    const { section, run, stop } = this.#parts;
    section.dataset["state"] = to.state;
    const isRunning = to.state === "running";
    // A focused button that is disabled would keep the keys to itself.
    if (!isRunning && document.activeElement === stop) run.focus();
    stop.disabled = !isRunning;
    this.#refresh();
  }

  /** Something changed, here or in another cell. */
  #refresh(): void {
    const { section, state, reset } = this.#parts;
    const { file } = this;
    const notebook = this.#notebook;
    const isEdited = notebook.source(file) !== notebook.original(file);
    const ran = this.#ran.get(file);
    const changed =
      this.#state.state === "running"
        ? []
        : editedSince(file, this.#ran, (other) => this.#sourceNow(other));
    reset.hidden = !isEdited;
    section.toggleAttribute("data-stale", changed.length > 0);
    state.textContent = stateText(this.#state, {
      atFirst: this.#atFirst,
      isEdited:
        this.#state.state === "idle"
          ? isEdited
          : ran !== undefined && ran !== notebook.source(file),
      changed,
    });
    if (isEdited && !notebook.isKept && !this.#notes.has("storage")) {
      this.#notes.show(
        "storage",
        "This browser keeps no edits. Yours last until you leave the page.",
      );
    }
  }

  /** A cell of the lesson that stands on another page is as it was, unless the reader edited it there. */
  #sourceNow(file: string): string | undefined {
    const isHere = this.#notebook.lesson === playground || this.#notebook.files.includes(file);
    return isHere
      ? this.#notebook.source(file)
      : (this.#notebook.edited(file) ?? this.#ran.get(file));
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.isComposing || event.altKey) return;
    const act = this.#keyAction(event);
    if (act === undefined) return;
    // Before the editor or a button makes something else of it.
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  #keyAction(event: KeyboardEvent): (() => void) | undefined {
    const { key, shiftKey, target } = event;
    const isCommand = event.ctrlKey || event.metaKey;
    if (key === "Enter" && isCommand && !shiftKey) return () => this.#run();
    if (key === "Enter" && shiftKey && !isCommand) {
      return () => {
        this.#run();
        this.#neighbours.next()?.focusCode();
      };
    }
    if (key === "." && isCommand && this.#attempt !== undefined) return () => this.#stop();
    const { editor, code } = this.#parts;
    if (key === "Escape" && target instanceof Node && editor.contains(target)) {
      return () => this.#code.close();
    }
    if (key === "Enter" && target === code && !isCommand) return () => this.openEditor();
    return undefined;
  }
}
