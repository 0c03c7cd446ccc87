/**
 * `<lesson-cell>`: a cell's markup (`docs/architecture.md`, "A cell's markup") comes alive.
 * Every lesson page loads this, so what a reader may never touch comes later, by `import()`.
 */
import type { ConsoleLine } from "../console/line.ts";
import { LiveCell } from "./live-cell.ts";

export class LessonCell extends HTMLElement {
  #live: LiveCell | undefined;

  connectedCallback(): void {
    this.#live ??= new LiveCell(this, {
      next: () => this.#next(),
      find: (file) => cells().find((cell) => cell.file === file),
    });
  }

  /** Lines of the last run, as far as they are kept. */
  get lines(): readonly ConsoleLine[] {
    return this.#live?.lines ?? [];
  }

  /** What the last run did, as `recorded.json` has it; null before the first. */
  async recordedTrace(): Promise<unknown> {
    const trace = this.#live?.trace;
    if (trace === undefined) return null;
    const { traceToJson } = await import("../trace/trace-json.ts");
    return traceToJson(trace);
  }

  /** Marks a line of the code, from 1, that a timeline points at. */
  pointAt(line: number | undefined): void {
    this.#live?.pointAt(line);
  }

  /** File name. */
  get file(): string {
    return this.#live?.file ?? "";
  }

  /** Puts the focus on the code: the editor where it is open, else the group. */
  focusCode(): void {
    this.#live?.focusCode();
  }

  /** Opens the editor, its caret in it. */
  openEditor(): void {
    this.#live?.openEditor();
  }

  /** Ends what runs; the cell is about to leave the page. */
  close(): void {
    this.#live?.close();
  }

  #next(): LessonCell | undefined {
    const all = cells();
    return all[all.indexOf(this) + 1];
  }
}

function cells(): LessonCell[] {
  return [...document.querySelectorAll("lesson-cell")].filter((cell) => cell instanceof LessonCell);
}

customElements.define("lesson-cell", LessonCell);
