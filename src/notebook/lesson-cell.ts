/**
 * `<lesson-cell>`: a cell's markup (`docs/architecture.md`, "A cell's markup") comes alive.
 * Every lesson page loads this, so what a reader may never touch comes later, by `import()`.
 */
import type { ConsoleLine } from "../console/line.ts";
import { LiveCell } from "./live-cell.ts";

export class LessonCell extends HTMLElement {
  #live: LiveCell | undefined;

  connectedCallback(): void {
    this.#live ??= new LiveCell(this, () => this.#next());
  }

  /** Lines of the last run, as far as they are kept. */
  get lines(): readonly ConsoleLine[] {
    return this.#live?.lines ?? [];
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
    const cells = [...document.querySelectorAll("lesson-cell")];
    const next = cells[cells.indexOf(this) + 1];
    return next instanceof LessonCell ? next : undefined;
  }
}

customElements.define("lesson-cell", LessonCell);
