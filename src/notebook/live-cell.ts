/**
 * One cell on the page: its controls, its edits, its keys. Light, since every lesson page loads one for
 * each cell; what its runs need comes with `cell-runs.ts`, when the reader is near.
 */
import type { ConsoleLine } from "../console/line.ts";
import { nothingMeasured } from "../sandbox/nothing-measured.ts";
import type { RunResult } from "../sandbox/run.ts";
import type { ShownMoment } from "../timeline/timeline-figure.ts";
import type { Trace, TracePlace } from "../trace/trace.ts";
import { keyAction, type KeyAction } from "./cell-keys.ts";
import { CellNotes, noteButton } from "./cell-notes.ts";
import { findParts, type CellParts } from "./cell-parts.ts";
import type { CellRuns } from "./cell-runs.ts";
import { CodePane } from "./code-pane.ts";
import { Notebook, playground } from "./notebook.ts";
import { keepReachable } from "./keyboard-scrolling.ts";
import type { RanSources } from "./stale.ts";
import { StatusLine } from "./status-line.ts";
import { toSource, toText } from "./stored-edit.ts";
import { TimelinePane } from "./timeline-pane.ts";
import { said } from "../words/words.ts";

const loadRuns = () => import("./cell-runs.ts");
const loadAdvice = () => import("./cell-advice.ts");

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
  readonly #timeline: TimelinePane;
  readonly #notes: CellNotes;
  readonly #status: StatusLine;
  readonly #forget: () => void;
  /** The state's words as the page came. */
  readonly #atFirst: readonly Node[];
  #runs: CellRuns | undefined;
  /** Has the run come to nothing that waits for its scripts. */
  #giveUp: (() => void) | undefined;
  /** Where the picked task's function stands. */
  #place: TracePlace | undefined;

  constructor(element: HTMLElement, neighbours: Neighbours) {
    this.#element = element;
    this.#neighbours = neighbours;
    const parts = (this.#parts = findParts(element));
    this.file = parts.section.ariaLabel ?? "";
    this.#notebook = Notebook.of(element.dataset["lesson"] ?? "");
    this.#atFirst = [...parts.state.childNodes];
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
      notebook: this.#notebook,
      changed: (text) => this.#changed(text),
      caretMoved: (line) => this.#timeline.highlightLine(line),
      failed: () => this.#editorFailed(),
    });
    keepReachable(parts.output);
    this.#notebook.add(this.file, toSource(this.#code.text));

    parts.run.addEventListener("click", () => void this.run());
    parts.stop.addEventListener("click", () => this.stop());
    parts.reset.addEventListener("click", () => this.#reset());
    parts.section.addEventListener("keydown", this.#pressed, { capture: true });
    addEventListener("keydown", this.#pressedElsewhere);
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
    return this.#runs?.lines ?? [];
  }

  get trace(): Trace | undefined {
    return this.#runs?.trace;
  }

  /** The reader's source where it differs from the author's, else the author's; ends in a line break. */
  get source(): string {
    return this.#notebook.source(this.file) ?? toSource(this.#code.text);
  }

  /** Of the lesson that the cell is one of. */
  get notebook(): Notebook {
    return this.#notebook;
  }

  /** Replaces the source, as if the reader had written it. */
  write(source: string): void {
    this.#notebook.edit(this.file, source);
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

  /** What the last run was made from, by file; empty before the first. */
  get ran(): RanSources {
    return this.#runs?.ran ?? new Map();
  }

  /** Leads to a moment in the timeline. @returns (settles with) whether it could; never rejects */
  showMoment(moment: ShownMoment): Promise<boolean> {
    return this.#timeline.showMoment(moment);
  }

  focusCode(): void {
    this.#code.focus();
  }

  /** Marks a line of the code, from 1, that a timeline points at. */
  pointAt(line: number | undefined): void {
    this.#code.markLine("pointed", line);
  }

  /** @param caret where to (UTF-16 units); else where it was */
  openEditor(caret?: number): void {
    void this.#code.open({ focus: true, caret });
  }

  close(): void {
    this.#forget();
    removeEventListener("keydown", this.#pressedElsewhere);
    this.stop();
  }

  /** The reader's edits are known. */
  #begin(): void {
    const merged = this.#notebook.begin(this.file);
    if (merged.kind !== "original") {
      this.#code.show(toText(merged.source));
      // Its room was the author's code's.
      this.#element.removeAttribute("data-far");
    }
    if (merged.kind === "author-changed") void this.#authorChanged();
    if (this.#element.dataset["open"] !== undefined) void this.#code.open({ focus: false });
    this.#refresh();
  }

  // ------------------------------------------------------------------ running

  /**
   * Run while running ends that run and starts anew.
   * @returns (settles with) how it ended; `stopped` where another run took its place. Never rejects.
   */
  async run(): Promise<RunResult> {
    // At once where it can be: a run that starts anew says so before anything else happens.
    if (this.#runs !== undefined) return this.#runs.run();
    this.#giveUp?.();
    this.#parts.state.textContent = said("Starting");
    const givenUp = new Promise<void>((resolve) => (this.#giveUp = resolve));
    try {
      const runs = await Promise.race([this.#load(), givenUp]);
      return runs ? await runs.run() : { state: "stopped", measures: nothingMeasured };
    } catch {
      this.#refresh();
      this.tell(said("{} could not be run. Check the connection and press Run again.", this.file));
      return { state: "failed", reason: "error", measures: nothingMeasured };
    }
  }

  /** Ends the run that goes on, if one does, or that waits for its scripts. */
  stop(): void {
    this.#runs?.stop();
    this.#giveUp?.();
    this.#refresh();
  }

  readonly #warm = (): void => {
    // Told by the run, which tries again.
    this.#load().catch(() => undefined);
    this.#timeline.warm();
  };

  async #load(): Promise<CellRuns> {
    const { CellRuns } = await loadRuns();
    return (this.#runs ??= new CellRuns({
      parts: this.#parts,
      file: this.file,
      notebook: this.#notebook,
      libraries: this.#element.dataset["libraries"]?.split(" ") ?? [],
      timeline: this.#timeline,
      notes: this.#notes,
      status: this.#status,
      markProblem: (line) => this.#code.markLine("problem", line),
      turned: () => this.#refresh(),
    }));
  }

  #picked(place: TracePlace | undefined): void {
    if (this.#place !== undefined) this.#neighbours.find(this.#place.file)?.pointAt(undefined);
    this.#place = place;
    if (place !== undefined) this.#neighbours.find(place.file)?.pointAt(place.line);
  }

  // ------------------------------------------------------------------ editing

  #changed(text: string): void {
    // What was taken back would take the place of what is written now.
    this.#notes.hide("told");
    this.#notebook.edit(this.file, toSource(text));
    void import("./compile-edit.ts").then(
      (compiler) => compiler.warmCompiler(),
      // Told by the run that needs it.
      () => undefined,
    );
  }

  #reset(): void {
    const { file, source: edit } = this;
    this.#notebook.reset(file);
    this.#code.show(toText(this.#notebook.original(file) ?? ""));
    this.tell(
      said("Your edit is gone from here. "),
      noteButton(said("Bring it back"), () => {
        this.#notebook.edit(file, edit);
        this.#code.show(toText(edit));
        this.#notes.hide("told");
        this.#code.focus();
      }),
    );
    // The button that was pressed is gone.
    this.#code.focus();
  }

  #editorFailed(): void {
    void loadAdvice().then(
      ({ adviseOnEditor }) => adviseOnEditor(this.#notes, () => this.openEditor()),
      () => this.tell(said("The editor did not load. Check the connection and try again.")),
    );
  }

  async #authorChanged(): Promise<void> {
    const { adviseOnAuthorChanged } = await loadAdvice();
    await adviseOnAuthorChanged(this.#notes, {
      original: this.#notebook.original(this.file) ?? "",
      takeNew: () => this.#reset(),
      keepMine: () => {
        this.#notebook.keepMine(this.file);
        this.#code.focus();
      },
    });
  }

  // ------------------------------------------------------------------ showing

  /** Something changed, here or in another cell. */
  #refresh(): void {
    const { file } = this;
    const { state, reset } = this.#parts;
    const notebook = this.#notebook;
    const source = notebook.source(file);
    // Another tab changed it, or everything was forgotten.
    if (source !== undefined && source !== toSource(this.#code.text)) {
      // As where the reader writes: what was taken back would take its place.
      this.#notes.hide("told");
      this.#code.show(toText(source));
    }
    const original = notebook.original(file);
    const isEdited = source !== original;
    // Chosen here or in another tab, or come to the same.
    if (!isEdited || notebook.stored.get(file)?.original === original)
      this.#notes.hide("author-changed");
    reset.hidden = !isEdited;
    const words = this.#runs?.refresh() ?? (isEdited ? said("Edited, not run yet") : undefined);
    if (words === undefined) state.replaceChildren(...this.#atFirst);
    else state.textContent = words;
    if (notebook.others.has(file) || this.#notes.has("other-tab")) {
      void notebook.keeper().then((keeper) => keeper.tell(this.#notes, file));
    }
  }

  // ------------------------------------------------------------------ keys

  readonly #pressed = (event: KeyboardEvent): void => {
    const { editor, code } = this.#parts;
    const { target } = event;
    const inEditor = target instanceof Node && editor.contains(target);
    const at = inEditor ? "editor" : target === code ? "code" : "other";
    const action = keyAction(event, { at, isRunning: this.#runs?.isRunning === true });
    if (action === undefined) return;
    // Before the editor or a button makes something else of it.
    event.preventDefault();
    event.stopPropagation();
    this.#act(action);
  };

  /** Shift+Enter has led to the next cell, a click into the prose: what runs can be stopped from there. */
  readonly #pressedElsewhere = (event: KeyboardEvent): void => {
    const isRunning = this.#runs?.isRunning === true;
    if (keyAction(event, { at: "other", isRunning }) !== "stop") return;
    event.preventDefault();
    this.stop();
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
        this.#code.leave();
        return;
      case "open-editor":
        this.openEditor();
    }
  }
}
