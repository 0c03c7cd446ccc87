/** One cell on the page: its controls, its runs, its edits. Shows; what it decides is decided elsewhere. */
import type { ConsoleLine } from "../console/line.ts";
import type { RunResult } from "../sandbox/run.ts";
import type { Trace, TracePlace } from "../trace/trace.ts";
import { Attempt } from "./attempt.ts";
import { keyAction, type KeyAction } from "./cell-keys.ts";
import { adviseOnAuthorChanged, adviseOnEditor, adviseOnIsolation } from "./cell-advice.ts";
import { CellNotes } from "./cell-notes.ts";
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
import { performRun, warmUpRun } from "./perform-run.ts";
import { tellRunEnded } from "./run-ended.ts";
import { TimelinePane } from "./timeline-pane.ts";
import { StatusLine } from "./status-line.ts";
import { editedSince, type RanSources } from "./stale.ts";
import { toSource, toText } from "./stored-edit.ts";

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
  readonly #status: StatusLine;
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
    this.#status = new StatusLine(parts.status);
    this.#code = new CodePane({
      group: parts.code,
      editor: parts.editor,
      changed: (text) => this.#changed(text),
      caretMoved: (line) => this.#timeline.highlightLine(line),
      failed: () => adviseOnEditor(this.#notes, () => this.openEditor()),
    });
    this.#notebook.add(this.file, toSource(this.#code.text));

    parts.run.addEventListener("click", () => void this.run());
    parts.stop.addEventListener("click", () => this.stop());
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

  /** The reader's source where it differs from the author's, else the author's; ends in a line break. */
  get source(): string {
    return this.#notebook.source(this.file) ?? toSource(this.#code.text);
  }

  /** The buttons, the panes. */
  get parts(): CellParts {
    return this.#parts;
  }

  /** One sentence, shown for a moment and said to screen readers. */
  say(sentence: string): void {
    this.#status.show(sentence);
  }

  /** A note that stays until the next run; said to screen readers as well. */
  tell(...content: (Node | string)[]): void {
    this.#notes.show("told", ...content);
    this.#status.say(
      content.map((part) => (typeof part === "string" ? part : part.textContent)).join(""),
    );
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

  /** Ends the run that goes on, if one does. */
  stop(): void {
    this.#attempt?.stop();
  }

  close(): void {
    this.#forget();
    this.#attempt?.stop();
  }

  /** The reader's edits are known. */
  #begin(): void {
    const merged = this.#notebook.begin(this.file);
    if (merged.kind !== "original") this.#code.show(toText(merged.source));
    if (merged.kind === "author-changed") this.#authorChanged();
    if (this.#element.dataset["open"] !== undefined) void this.#code.open({ focus: false });
    this.#refresh();
  }

  readonly #warm = (): void => {
    warmUpRun(this.#notebook);
    this.#output.warm();
    this.#timeline.warm();
  };

  // ------------------------------------------------------------------ running

  /**
   * Run while running ends that run and starts anew.
   * @returns (settles with) how it ended; `stopped` where another run took its place
   */
  run(): Promise<RunResult> {
    const { section, measures, elapsed } = this.#parts;
    if (this.#attempt !== undefined) {
      this.#leave(this.#attempt, { state: "stopped", measures: nothingMeasured });
    }
    this.#output.clear();
    for (const name of ["data-recorded", "data-reason", ...measureAttributes]) {
      section.removeAttribute(name);
    }
    measures.textContent = "";
    this.#status.say("");
    this.#notes.hide("isolation");
    this.#notes.hide("told");
    this.#code.markLine("problem", undefined);
    this.#timeline.begin();
    this.#ran = new Map();
    this.#turn({ state: "running" });
    const attempt = new Attempt(
      section.id,
      showElapsed(elapsed, () => {
        this.#status.say(`${this.file}: running`);
      }),
    );
    this.#attempt = attempt;
    void this.#follow(attempt);
    return attempt.over;
  }

  async #follow(attempt: Attempt): Promise<void> {
    const isCurrent = () => this.#attempt === attempt;
    const outcome = await performRun({
      attempt,
      isCurrent,
      notebook: this.#notebook,
      file: this.file,
      libraries: this.#element.dataset["libraries"]?.split(" ") ?? [],
      section: this.#parts.section,
      output: this.#output,
      timeline: this.#timeline,
      progress: (fraction) => this.#showProgress(fraction),
    });
    // Another run has taken this one's place, and its ending has been told.
    if (!isCurrent()) return;
    this.#ran = outcome.ran;
    this.#end(attempt, outcome);
  }

  #leave(attempt: Attempt, result: RunResult): void {
    this.#attempt = undefined;
    this.#parts.progress.hidden = true;
    this.#parts.progress.removeAttribute("value");
    attempt.end(result);
  }

  #end(attempt: Attempt, { result, problem, trace }: CellRunResult): void {
    const { section, measures } = this.#parts;
    this.#leave(attempt, result);
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
    this.#status.say(endText(this.file, result));
    void adviseOnIsolation(this.#notes, this.lines);
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

  #authorChanged(): void {
    void adviseOnAuthorChanged(this.#notes, {
      original: this.#notebook.original(this.file) ?? "",
      takeNew: () => this.#reset(),
      keepMine: () => {
        this.#notebook.keepMine(this.file);
        this.#code.focus();
      },
    });
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
    const source = notebook.source(file);
    // Another tab changed it, or everything was forgotten.
    if (source !== undefined && source !== toSource(this.#code.text)) {
      this.#code.show(toText(source));
    }
    const isEdited = source !== notebook.original(file);
    const ran = this.#ran.get(file);
    const changed =
      this.#state.state === "running"
        ? []
        : editedSince(file, this.#ran, (other) => this.#sourceNow(other));
    reset.hidden = !isEdited;
    section.toggleAttribute("data-stale", changed.length > 0);
    state.textContent = stateText(this.#state, {
      atFirst: this.#atFirst,
      isEdited: this.#state.state === "idle" ? isEdited : ran !== undefined && ran !== source,
      changed,
    });
    if (notebook.others.has(file) || this.#notes.has("other-tab")) {
      void notebook.keeper().then((keeper) => keeper.tell(this.#notes, file));
    }
  }

  /** A cell of the lesson that stands on another page is as it was, unless the reader edited it there. */
  #sourceNow(file: string): string | undefined {
    const isHere = this.#notebook.lesson === playground || this.#notebook.files.includes(file);
    return isHere
      ? this.#notebook.source(file)
      : (this.#notebook.edited(file) ?? this.#ran.get(file));
  }

  // ------------------------------------------------------------------ keys

  readonly #pressed = (event: KeyboardEvent): void => {
    const { editor, code } = this.#parts;
    const { target } = event;
    const inEditor = target instanceof Node && editor.contains(target);
    const at = inEditor ? "editor" : target === code ? "code" : "other";
    const action = keyAction(event, { at, isRunning: this.#attempt !== undefined });
    if (action === undefined) return;
    // Before the editor or a button makes something else of it.
    event.preventDefault();
    event.stopPropagation();
    this.#act(action);
  };

  #act(action: KeyAction): void {
    switch (action) {
      case "run":
        void this.run();
        return;
      case "run-and-go-on":
        void this.run();
        this.#neighbours.next()?.focusCode();
        return;
      case "stop":
        this.stop();
        return;
      case "leave-editor":
        this.#code.close();
        return;
      case "open-editor":
        this.openEditor();
    }
  }
}
