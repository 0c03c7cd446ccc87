/**
 * `<lesson-cell>`: a cell's markup (`docs/architecture.md`, "A cell's markup") comes alive.
 * Every lesson page loads this, so what a reader may never touch comes later, by `import()`.
 */
import type { ConsoleLine } from "../console/line.ts";
import type { RunResult } from "../sandbox/run.ts";
import type { MenuCell } from "./cell-menu/menu-entry.ts";
import "./exercise/near-exercise.ts";
import { followScheduleLink, listenExploreButton } from "./explore-button.ts";
import { layOutNear } from "./lay-out-near.ts";
import { LiveCell } from "./live-cell.ts";
import type { ShownMoment } from "../timeline/timeline-figure.ts";
import { listenMenuButton } from "./menu-button.ts";
import type { Notebook } from "./notebook.ts";
import type { RanSources } from "./stale.ts";

export class LessonCell extends HTMLElement implements MenuCell {
  #live: LiveCell | undefined;

  connectedCallback(): void {
    if (this.#live !== undefined) return;
    this.#live = new LiveCell(this, {
      next: () => this.#next(),
      find: (file) => cells().find((cell) => cell.file === file),
    });
    listenMenuButton(this.#live.parts.menu, this);
    listenExploreButton(this);
    layOutNear(this);
  }

  /** Lines of the last run, as far as they are kept. */
  get lines(): readonly ConsoleLine[] {
    return this.#live?.lines ?? [];
  }

  /** What the last run did, as `recorded.json` has it; null before the first. */
  async recordedTrace(): Promise<unknown> {
    const trace = this.#live?.trace;
    if (trace === undefined) return null;
    const json = await import("../trace/trace-json.ts");
    return json.traceToJson(trace);
  }

  /** What the last run was made from, by file; empty before the first. */
  get ran(): RanSources {
    return this.#alive().ran;
  }

  /** Leads to a moment in the timeline. @returns (settles with) whether it could; never rejects */
  showMoment(moment: ShownMoment): Promise<boolean> {
    return this.#alive().showMoment(moment);
  }

  /** Marks a line of the code, from 1, that a timeline points at. */
  pointAt(line: number | undefined): void {
    this.#live?.pointAt(line);
  }

  /** File name. */
  get file(): string {
    return this.#live?.file ?? "";
  }

  /** The notebook's id: the lesson's slug, or `playground`. */
  get lesson(): string {
    return this.dataset["lesson"] ?? "";
  }

  /** Of the lesson that the cell is one of. */
  get notebook(): Notebook {
    return this.#alive().notebook;
  }

  /** As the reader has it now, ending in a line break. */
  get source(): string {
    return this.#alive().source;
  }

  /** Replaces the source, as if the reader had written it. @param source ends in a line break */
  write(source: string): void {
    this.#alive().write(source);
  }

  get section(): HTMLElement {
    return this.#alive().parts.section;
  }

  /** The recorded run failed: the lesson means it. */
  get isMeantToFail(): boolean {
    return this.dataset["meantToFail"] !== undefined;
  }

  /** The cells of the page down to this one, itself included. */
  get downToHere(): readonly LessonCell[] {
    const all = cells();
    return all.slice(0, all.indexOf(this) + 1);
  }

  /**
   * As a press on Run: a run that goes on ends, and another begins.
   * @returns (settles with) how the run ended; `stopped` also where another took its place. Never rejects.
   */
  run(): Promise<RunResult> {
    return this.#alive().run();
  }

  /** As a press on Stop. */
  stop(): void {
    this.#alive().stop();
  }

  /** One sentence, shown for a moment and said to screen readers. */
  say(sentence: string): void {
    this.#alive().say(sentence);
  }

  /** A note under the cell that stays until its next run; said to screen readers as well. */
  tell(...content: (Node | string)[]): void {
    this.#alive().tell(...content);
  }

  /** Puts the focus on the code: the editor where it is open, else the group. */
  focusCode(): void {
    this.#live?.focusCode();
  }

  /**
   * Opens the editor, its caret in it.
   * @param caret where to (UTF-16 units); else where it was
   */
  openEditor(caret?: number): void {
    this.#live?.openEditor(caret);
  }

  /** Ends what runs; the cell is about to leave the page. */
  close(): void {
    this.#live?.close();
  }

  /** @throws where the cell has never been on a page */
  #alive(): LiveCell {
    if (this.#live !== undefined) return this.#live;
    throw new Error("Expected a cell that is on the page; found one that has never been on it.");
  }

  #next(): LessonCell | undefined {
    const all = cells();
    return all[all.indexOf(this) + 1];
  }
}

/** In the order of the page. */
export function cells(): LessonCell[] {
  return [...document.querySelectorAll("lesson-cell")].filter((cell) => cell instanceof LessonCell);
}

declare global {
  interface HTMLElementTagNameMap {
    "lesson-cell": LessonCell;
  }
}

customElements.define("lesson-cell", LessonCell);

// The playground's come later, and it says when they have (`sharing/shared-playground.ts`).
if (document.querySelector("notebook-playground") === null) {
  const follow = (): void => followScheduleLink(cells());
  follow();
  addEventListener("hashchange", follow);
}
