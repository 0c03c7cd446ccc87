/** `<notebook-playground>`: a notebook whose files the reader makes. They are found again from what was kept. */
import { noteButton } from "./cell-notes.ts";
import { FileNameField } from "./file-name-field.ts";
import { takenName } from "./file-name.ts";
import { LessonCell } from "./lesson-cell.ts";
import { Notebook, playground } from "./notebook.ts";
import { namePieces } from "./name-pieces.ts";
import { withRenamed } from "./playground/import-line.ts";
import { newFileSource } from "./playground/new-file.ts";

export class NotebookPlayground extends HTMLElement {
  readonly #notebook = Notebook.of(playground);
  /** Of the reader's files. */
  readonly #cells = new Map<string, LessonCell>();
  /** A file is known to the notebook and has no cell yet. */
  #isMaking = false;
  #isAlive = false;

  connectedCallback(): void {
    // Code from a link stood in its place for a while.
    if (this.#isAlive) {
      this.#follow();
      return;
    }
    this.#isAlive = true;
    const adding = new FileNameField({
      opener: this.#part("add", HTMLButtonElement),
      field: this.#part("new-file", HTMLElement),
      taken: () => this.#notebook.files,
      named: (name) => this.#make(name, newFileSource(name)).openEditor(),
    });
    adding.listen();
    void this.#notebook.ready.then(() => {
      this.#follow();
      this.#notebook.listen(() => this.#follow());
    });
  }

  /** Files are found again from what is kept, and follow what another tab adds and deletes. */
  #follow(): void {
    // Another playground may stand in its place, for the same notebook.
    if (this.#isMaking || !this.isConnected) return;
    const { stored } = this.#notebook;
    for (const [file, { source }] of stored) {
      if (!this.#cells.has(file) && file !== this.#first) this.#make(file, source);
    }
    for (const [file, cell] of this.#cells) {
      if (!stored.has(file)) this.#remove(cell, file);
    }
  }

  /** The file that the page comes with. */
  get #first(): string {
    return this.dataset["first"] ?? "main.ts";
  }

  #part<T extends Element>(name: string, type: new () => T): T {
    const found = this.querySelector(`[data-part="${name}"]`);
    if (found instanceof type) return found;
    throw new Error(
      `Expected a ${type.name} with data-part="${name}" in the playground; found none.`,
    );
  }

  /**
   * A file's cell, after the first and in the order of names, as it will stand after a reload.
   * @param original what Reset brings back
   */
  #make(file: string, source: string, original = source): LessonCell {
    // Else found again, or made in another tab.
    if (this.#notebook.stored.get(file)?.source !== source) {
      this.#isMaking = true;
      this.#notebook.create(file, { source, original });
      this.#isMaking = false;
    }
    const content = document.importNode(this.#part("file", HTMLTemplateElement).content, true);
    const cell = content.querySelector("lesson-cell");
    if (!(cell instanceof LessonCell))
      throw new Error("Expected a <lesson-cell> in the file's template.");
    nameCell(cell, file);
    this.#cells.set(file, cell);
    const cells = this.#part("cells", HTMLElement);
    const after = [...cells.children].find(
      (other) => other instanceof LessonCell && other.file !== this.#first && other.file > file,
    );
    cells.insertBefore(cell, after ?? null);

    new FileNameField({
      opener: part(cell, "rename", HTMLButtonElement),
      field: part(cell, "new-name", HTMLElement),
      taken: () => this.#notebook.files,
      named: (name) => {
        const text = this.#notebook.source(file) ?? "";
        const original = this.#notebook.original(file);
        this.#remove(cell, file);
        this.#make(name, text, original).openEditor();
        this.#renameReferences(file, name);
      },
    }).listen();
    part(cell, "delete", HTMLButtonElement).addEventListener("click", () => {
      const text = this.#notebook.source(file) ?? "";
      const original = this.#notebook.original(file);
      this.#remove(cell, file);
      this.#offerBack(file, text, original);
    });
    return cell;
  }

  /** Files that import the renamed one, or start it as a worker, go on doing so. */
  #renameReferences(from: string, to: string): void {
    for (const file of this.#notebook.files) {
      const source = this.#notebook.source(file) ?? "";
      const renamed = withRenamed(source, from, to);
      if (renamed !== source) this.#notebook.edit(file, renamed);
    }
  }

  #remove(cell: LessonCell, file: string): void {
    this.#cells.delete(file);
    cell.close();
    cell.remove();
    this.#notebook.remove(file);
  }

  /** What is deleted can be had back, until the next file is deleted or the page is left. */
  #offerBack(file: string, source: string, original: string | undefined): void {
    const deleted = this.#part("deleted", HTMLElement);
    const offer = (words: string): void => {
      deleted.replaceChildren(`${words} `, back);
      back.focus();
    };
    const back = noteButton("Bring it back", () => {
      const other = takenName(file, this.#notebook.files);
      if (other !== undefined) {
        offer(`${file} is deleted. There is a file named ${other} now: rename that one first.`);
        return;
      }
      deleted.replaceChildren();
      this.#make(file, source, original).openEditor();
    });
    offer(`${file} is deleted.`);
  }
}

function part<T extends Element>(cell: Element, name: string, type: new () => T): T {
  const found = cell.querySelector(`[data-part="${name}"]`);
  if (found instanceof type) return found;
  throw new Error(`Expected a ${type.name} with data-part="${name}" in a file's cell; found none.`);
}

/** Every name in a cell's markup comes from its file's. */
export function nameCell(cell: LessonCell, file: string): void {
  const section = part(cell, "code", HTMLElement).closest("section");
  if (section === null) throw new Error("Expected a <section> in a file's cell; found none.");
  section.id = `cell-${file}`;
  section.ariaLabel = file;
  part(cell, "name", HTMLElement).replaceChildren(
    ...namePieces(file).flatMap((piece) => [piece, document.createElement("wbr")]),
  );
  part(cell, "menu", HTMLButtonElement).ariaLabel = `More for ${file}`;
  part(cell, "code", HTMLElement).ariaLabel = `Code of ${file}`;
  part(cell, "output", HTMLElement).ariaLabel = `Output of ${file}`;
}

customElements.define("notebook-playground", NotebookPlayground);
