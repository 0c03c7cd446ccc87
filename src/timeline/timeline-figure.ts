/**
 * The timeline of a cell, in the page: the recorded run until the reader's own takes its place, that one
 * while it runs and after, and the one before it folded beneath.
 */
import type { Trace, TracePlace } from "../trace/trace.ts";
import { describeTarget } from "./describe-target.ts";
import { FigureFiles } from "./figure-files.ts";
import { figureParts, type FigureElements } from "./figure-parts.ts";
import { createTools, type FigureTools } from "./figure-tools.ts";
import { roomyAxis } from "./layout.ts";
import { makeReachable, showPick } from "./pick-line.ts";
import { zoomStep } from "./picture-input.ts";
import { PictureView } from "./picture-view.ts";
import { RunBefore } from "./run-before.ts";
import { sharedAxis } from "./shared-axis.ts";
import type { Target } from "./target.ts";
import { tableNode, timelineTable } from "./timeline-table.ts";
import { toElement } from "./to-element.ts";
import { said, type Phrase } from "../words/words.ts";

export interface RecordedRun {
  readonly trace: Trace;
  /** `Recorded in Chromium 156 on 2 cores` */
  readonly origin: string;
}

export interface TimelineFigureOptions {
  /** File name of the cell. */
  readonly file: string;
  /** Fetches the recorded run, once somebody wants to touch it or to compare; undefined where there is none. */
  readonly loadRecorded?: () => Promise<RecordedRun | undefined>;
  /** A task is picked, or none: its line can be marked in the code. */
  readonly onPick?: (place: TracePlace | undefined) => void;
  /** A trace in the Chrome trace-event format, JSON. */
  readonly toPerfetto?: (trace: Trace) => string | Promise<string>;
}

/** A moment of the run that is shown, to lead a reader to. */
export interface ShownMoment {
  /** ms since the main module began */
  readonly at: number;
  /** Id of the task to pick there. */
  readonly task: number | undefined;
  /** What is to be seen there. */
  readonly text: string;
}

/** What the picture shows. */
type Shown =
  | { readonly kind: "nothing" }
  /** As the page was built. */
  | { readonly kind: "static"; readonly picture: readonly Node[] }
  | { readonly kind: "recorded"; readonly trace: Trace }
  | { readonly kind: "live"; readonly trace: Trace | undefined; readonly instead: Shown }
  | { readonly kind: "finished"; readonly trace: Trace };

const hint = "Point at a bar or tap it. With a keyboard, use the arrow keys." satisfies Phrase;
let figures = 0;

export class TimelineFigure {
  readonly #options: TimelineFigureOptions;
  readonly #parts: FigureElements;
  readonly #view: PictureView;
  readonly #tools: FigureTools;
  readonly #files: FigureFiles;
  readonly #before: RunBefore;
  readonly #id: string;
  /** Of the recorded run, as the page has it. */
  readonly #origin: string;
  /** The last one, in words. */
  #sentence: string;
  #shown: Shown;
  #recorded: RecordedRun | undefined;
  #loading: Promise<RecordedRun | undefined> | undefined;
  #isCompared = false;
  /** ms: how long the last run known here took. */
  #expectedMs: number;

  /** @param host the cell's `data-part="timeline"`, with or without a recorded one */
  constructor(host: HTMLElement, options: TimelineFigureOptions) {
    this.#options = options;
    this.#id = `timeline-${String(++figures)}`;
    const isStatic = host.querySelector(":scope > figure") !== null;
    const parts = (this.#parts = figureParts(host, options.file));
    this.#shown = isStatic
      ? { kind: "static", picture: [...parts.picture.childNodes] }
      : { kind: "nothing" };
    this.#origin = parts.pick.textContent;
    this.#sentence = parts.words.textContent;
    this.#expectedMs = Number(parts.figure.dataset["until"] ?? 0);

    this.#view = new PictureView(parts.picture, this.#id, {
      picked: (target) => this.#tellPick(target),
      moved: (view) => {
        this.#before.look(view, this.#view.isZoomed);
        // Not `disabled`, which would take the focus away.
        this.#tools.all.ariaDisabled = this.#tools.wider.ariaDisabled = String(
          !this.#view.isZoomed,
        );
      },
    });
    this.#tools = createTools(
      {
        zoomIn: () => this.#view.zoom(zoomStep),
        zoomOut: () => this.#view.zoom(1 / zoomStep),
        showAll: () => this.#view.showAll(),
        compare: () => void this.#toggleCompare(),
        saveSvg: () => this.#saveSvg(),
        openInPerfetto: () => this.#savePerfetto(),
      },
      options.toPerfetto !== undefined,
    );
    this.#files = new FigureFiles(options.file);
    this.#before = new RunBefore(`${this.#id}-before`);
    parts.tools.replaceWith(this.#tools.element);
    parts.table.before(this.#files.element, this.#before.element);
    this.#tools.element.hidden = true;

    parts.table.addEventListener("toggle", () => {
      // Open, it scrolls, and keys have to reach it; closed, it is there for those who read on.
      if (parts.table.open) {
        parts.rows.tabIndex = 0;
        void this.#tellOneByOne();
      } else parts.rows.removeAttribute("tabindex");
    });
    if (isStatic) {
      makeReachable(this.#parts.picture, this.#options.file);
      for (const near of ["pointerenter", "focusin"] as const) {
        parts.picture.addEventListener(near, () => void this.#load());
      }
      // Made once a reader is near, who may be on the picture already.
      void this.#load();
    } else parts.figure.hidden = true;
  }

  /** A run starts. What it draws will take the place of what is shown. */
  begin(): void {
    const instead = this.#shown.kind === "live" ? this.#shown.instead : this.#shown;
    this.#shown = { kind: "live", trace: undefined, instead };
    this.#view.reserve();
    this.#view.pick(undefined);
    this.#files.element.replaceChildren();
    this.#setCompared(false);
    this.#parts.figure.hidden = false;
    if (this.#tools.element.contains(document.activeElement)) this.#parts.picture.focus();
    this.#parts.figure.toggleAttribute("data-live", true);
    this.#parts.figure.toggleAttribute("data-later", !this.drawsLive);
    this.#tellPick(undefined);
    this.#tools.element.hidden = false;
  }

  /** Whether a run is drawn as it goes on: not where motion is unwelcome. */
  get drawsLive(): boolean {
    return !matchMedia("(prefers-reduced-motion: reduce)").matches;
  }

  /** What the run has done so far. Cheap enough for ten times a second. */
  show(trace: Trace): void {
    if (this.#shown.kind !== "live" || !this.drawsLive) return;
    this.#shown = { ...this.#shown, trace };
    const until = trace.wallMs <= this.#expectedMs ? this.#expectedMs : roomyAxis(trace.wallMs);
    this.#view.show({ trace, until, isLive: true, ghost: undefined }, "all");
  }

  /** The run is over. @param sentence what it did, in words */
  finish(trace: Trace, sentence: string): void {
    // It was stopped before its thread had begun.
    if (trace.wallMs === 0 && trace.tasks.length === 0) {
      this.cancel();
      return;
    }
    const instead = this.#shown.kind === "live" ? this.#shown.instead : this.#shown;
    if (instead.kind === "finished") this.#before.set(instead.trace);
    this.#shown = { kind: "finished", trace };
    this.#expectedMs = trace.wallMs;
    const { figure, words, rows } = this.#parts;
    figure.hidden = false;
    figure.removeAttribute("data-live");
    figure.removeAttribute("data-later");
    this.#tools.element.hidden = false;
    this.#offerCompare();
    words.textContent = this.#sentence = sentence;
    rows.replaceChildren(toElement(tableNode(timelineTable(trace))));
    makeReachable(this.#parts.picture, this.#options.file);
    this.#view.pick(undefined);
    this.#draw("all");
    this.#tellPick(undefined);
  }

  /** The run came to nothing that could be drawn: shows again what was there before it. */
  cancel(): void {
    if (this.#shown.kind !== "live") return;
    const { instead } = this.#shown;
    const recorded = this.#recorded;
    this.#shown =
      instead.kind === "static" && recorded !== undefined
        ? { kind: "recorded", trace: recorded.trace }
        : instead;
    this.#parts.figure.removeAttribute("data-live");
    this.#parts.figure.removeAttribute("data-later");
    this.#tools.element.hidden = this.#trace === undefined;
    this.#offerCompare();
    this.#parts.figure.hidden = this.#shown.kind === "nothing";
    this.#parts.words.textContent = this.#sentence;
    if (this.#shown.kind === "static") this.#view.showInstead(this.#shown.picture);
    else this.#draw("all");
    this.#tellPick(undefined);
  }

  /** Beside a run of the reader's, where there is one to compare it with: a playground has none. */
  #offerCompare(): void {
    const hasRecorded = this.#recorded !== undefined || this.#options.loadRecorded !== undefined;
    this.#tools.compare.hidden = this.#shown.kind !== "finished" || !hasRecorded;
  }

  /** The recorded run, where it is known by other means than `loadRecorded`. */
  setRecorded(recorded: RecordedRun): void {
    this.#recorded = recorded;
    if (this.#shown.kind !== "static") return;
    this.#shown = { kind: "recorded", trace: recorded.trace };
    this.#tools.element.hidden = false;
    this.#tools.compare.hidden = true;
    this.#draw("all");
    this.#view.catchUp();
  }

  /**
   * Leads to a moment: puts a rule there, picks its task, says what is to be seen, and takes the focus.
   * @returns (settles with) whether it could: not while a run goes on, nor where the recorded run did
   *   not come
   */
  async showMoment({ at, task, text }: ShownMoment): Promise<boolean> {
    if (this.#shown.kind === "static") await this.#load();
    const isStill = this.#shown.kind === "recorded" || this.#shown.kind === "finished";
    if (!isStill) return false;
    const { figure, picture, pick } = this.#parts;
    this.#view.showMoment(at, task);
    pick.ariaLive = "polite";
    pick.textContent = text;
    pick.toggleAttribute("data-moment", true);
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    // Of a figure higher than the window, the bar; the line about it stays in sight by itself.
    const picked = figure.offsetHeight > innerHeight ? picture.querySelector(".tl-picked") : null;
    (picked ?? figure).scrollIntoView({ block: "center", behavior: isCalm ? "auto" : "smooth" });
    picture.focus({ preventScroll: true });
    return true;
  }

  /** Marks all tasks of a line, or none. @param line from 1 */
  highlightLine(file: string, line: number | undefined): void {
    this.#view.mark((target) => {
      if (target.kind !== "task" || line === undefined) return false;
      const { place } = target.task.source;
      return place?.file === file && place.line === line;
    });
    if (line !== undefined) void this.#load();
  }

  // ------------------------------------------------------------------ drawing

  get #trace(): Trace | undefined {
    return "trace" in this.#shown ? this.#shown.trace : undefined;
  }

  #draw(keep: "all" | "view"): void {
    const trace = this.#trace;
    if (trace === undefined) return;
    const ghost = this.#isCompared ? this.#recorded?.trace : undefined;
    const before = this.#shown.kind === "finished" ? this.#before.wallMs : 0;
    const asBuilt = this.#shown.kind === "recorded" ? this.#expectedMs : 0;
    const until = sharedAxis(trace.wallMs, [before, asBuilt, ghost?.wallMs ?? 0]);
    this.#view.show({ trace, until, isLive: false, ghost }, keep);
  }

  #tellPick(target: Target | undefined): void {
    const { pick } = this.#parts;
    const trace = this.#trace;
    pick.removeAttribute("data-moment");
    // Said where somebody has asked for it. How to pick is no news at the end of each run.
    pick.ariaLive = target === undefined && !this.#isCompared ? "off" : "polite";
    if (target === undefined || trace === undefined) {
      pick.replaceChildren(this.#idleText());
      this.#options.onPick?.(undefined);
      return;
    }
    const isLive = this.#shown.kind === "live";
    const description = describeTarget(trace, target, isLive);
    showPick(pick, description);
    this.#options.onPick?.(description.place);
  }

  #idleText(): string | HTMLElement {
    const origin = this.#recorded?.origin ?? this.#origin;
    switch (this.#shown.kind) {
      case "nothing":
        return "";
      case "live":
        return this.drawsLive ? "" : said("The timeline is drawn once the run has ended.");
      case "static":
      case "recorded":
        return origin;
      case "finished":
        return this.#isCompared ? said("Dashed: {}.", origin) : hintElement();
    }
  }

  // ------------------------------------------------------------------ the recorded run

  /** The page came with a table in which what is alike shares a row. */
  async #tellOneByOne(): Promise<void> {
    await this.#load();
    if (this.#shown.kind !== "recorded") return;
    this.#parts.rows.replaceChildren(toElement(tableNode(timelineTable(this.#shown.trace))));
  }

  /** @returns whether it is there; where it failed to come, the next call tries again */
  async #load(): Promise<boolean> {
    const { loadRecorded } = this.#options;
    if (this.#recorded === undefined && loadRecorded !== undefined) {
      this.#loading ??= loadRecorded();
      try {
        const recorded = await this.#loading;
        if (recorded === undefined) this.#tools.compare.hidden = true;
        else this.setRecorded(recorded);
      } catch {
        this.#loading = undefined;
      }
    }
    return this.#recorded !== undefined;
  }

  async #toggleCompare(): Promise<void> {
    const isWanted = !this.#isCompared;
    const isThere = await this.#load();
    // A run may have begun meanwhile.
    if (this.#shown.kind !== "finished") return;
    this.#files.element.textContent = isThere
      ? ""
      : said("The recorded run could not be loaded. Try again once you are online.");
    this.#setCompared(isWanted && isThere);
    this.#draw("view");
    this.#tellPick(undefined);
  }

  #setCompared(isCompared: boolean): void {
    this.#isCompared = isCompared;
    this.#tools.compare.ariaPressed = String(isCompared);
  }

  #saveSvg(): void {
    const { layout, width } = this.#view;
    const trace = this.#trace;
    if (layout === undefined || trace === undefined) return;
    void this.#files.savePicture(trace, layout, width, this.#parts.figure);
  }

  #savePerfetto(): void {
    const { toPerfetto } = this.#options;
    const trace = this.#trace;
    if (trace === undefined || toPerfetto === undefined) return;
    void this.#files.saveForPerfetto(() => toPerfetto(trace));
  }
}

/** Not on paper, where nothing can be pointed at: so it is an element. */
function hintElement(): HTMLElement {
  const element = document.createElement("span");
  element.textContent = said(hint);
  return element;
}
