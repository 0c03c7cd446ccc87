/** `<library-list>`: libraries to choose from. Choosing one puts its import into the file that had the focus last. */
import { LessonCell } from "../lesson-cell.ts";
import { importsFrom, withImport } from "./import-line.ts";

class LibraryList extends HTMLElement {
  /** The file that the reader was in. */
  #last: LessonCell | undefined;

  connectedCallback(): void {
    document.addEventListener("focusin", ({ target }) => {
      const cell = target instanceof Element ? target.closest("lesson-cell") : null;
      if (cell instanceof LessonCell) this.#last = cell;
    });
    this.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest("button") : null;
      const { library, line } = button?.dataset ?? {};
      if (library !== undefined && line !== undefined) this.#import(library, line);
    });
  }

  #import(library: string, line: string): void {
    const first = document.querySelector("notebook-playground lesson-cell");
    const cell = this.#last?.isConnected === true ? this.#last : first;
    const said = this.querySelector('[role="status"]');
    if (!(cell instanceof LessonCell) || said === null) return;
    if (importsFrom(cell.source, library)) {
      said.textContent = `${cell.file} imports ${library} already.`;
      return;
    }
    cell.write(withImport(cell.source, line));
    said.textContent = `${cell.file} imports ${library} now.`;
  }
}

customElements.define("library-list", LibraryList);
