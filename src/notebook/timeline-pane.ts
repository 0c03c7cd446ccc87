/** A cell's timeline: the recorded run's until the first run, then what the reader's runs do. */
import type { Measures, RunResult } from "../sandbox/run.ts";
import type { ShownMoment, TimelineFigure } from "../timeline/timeline-figure.ts";
import type { Trace, TracePlace } from "../trace/trace.ts";
import { said } from "../words/words.ts";

export interface TimelinePaneOptions {
  readonly host: HTMLElement;
  /** File name of the cell. */
  readonly file: string;
  /** The lesson whose recorded runs there are; undefined in the playground. */
  readonly lesson: string | undefined;
  /** A task is picked whose function stands at that place, or none any more. */
  readonly picked: (place: TracePlace | undefined) => void;
}

/** ms between two pictures of a run that goes on; more where drawing takes its time. */
const pace = 100;
/** So much of the time a run's picture may take, at most. */
const share = 0.1;

const loadFigure = () => import("./timeline-figure-of.ts");

export class TimelinePane {
  readonly #options: TimelinePaneOptions;
  #figure: TimelineFigure | undefined;
  #words: ((measures: Measures, trace: Trace) => string) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Where the reader has tapped while nothing was loaded that could answer. */
  #early: { readonly target: EventTarget; readonly x: number; readonly y: number } | undefined;

  constructor(options: TimelinePaneOptions) {
    this.#options = options;
    options.host.addEventListener("click", ({ target, clientX, clientY }) => {
      if (this.#figure !== undefined || target === null) return;
      this.#early = { target, x: clientX, y: clientY };
    });
  }

  warm(): void {
    // A run without its picture is still a run.
    this.load().catch(() => undefined);
  }

  /** Needed before a run can be drawn. @throws (rejects) if it cannot be loaded. */
  async load(): Promise<void> {
    const { timelineFigureOf, runSentence } = await loadFigure();
    this.#words = runSentence;
    if (this.#figure !== undefined) return;
    this.#figure = timelineFigureOf(this.#options);
    if (this.#early === undefined) return;
    const { target, x, y } = this.#early;
    target.dispatchEvent(new MouseEvent("click", { clientX: x, clientY: y, bubbles: true }));
  }

  /** A run begins. */
  begin(): void {
    this.#stopDrawing();
    this.#figure?.begin();
  }

  /** Draws the run as it goes on, until it has ended. */
  follow(trace: () => Trace): void {
    this.#stopDrawing();
    if (this.#figure?.drawsLive !== true) return;
    const draw = (): void => {
      const before = performance.now();
      this.#figure?.show(trace());
      const took = performance.now() - before;
      this.#timer = setTimeout(draw, Math.max(pace, took / share));
    };
    this.#timer = setTimeout(draw, pace);
  }

  /** The run has ended. */
  end(trace: Trace | undefined, result: RunResult): void {
    this.#stopDrawing();
    if (trace === undefined || !("measures" in result)) {
      this.#figure?.cancel();
    } else if (this.#figure === undefined || this.#words === undefined) {
      // What stands there is of another run.
      this.#options.host.textContent = said(
        "The timeline did not load. Check the connection and run again.",
      );
    } else {
      this.#figure.finish(trace, this.#words(result.measures, trace));
    }
  }

  /** Leads to a moment of the run that is shown. @returns (settles with) whether it could; never rejects */
  async showMoment(moment: ShownMoment): Promise<boolean> {
    try {
      await this.load();
    } catch {
      return false;
    }
    return (await this.#figure?.showMoment(moment)) ?? false;
  }

  /** Marks the tasks of a line of this cell, from 1. */
  highlightLine(line: number | undefined): void {
    this.#figure?.highlightLine(this.#options.file, line);
  }

  #stopDrawing(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
