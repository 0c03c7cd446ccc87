/**
 * The notebook of a lesson as the page has it: the author's cells, the reader's edits, what changed.
 * Light, since every lesson page loads it; what a run needs comes with `run-cell.ts`.
 */
import { EditStore } from "./store.ts";
import { mergeEdit, type Merged, type StoredEdit } from "./stored-edit.ts";

/** The notebook of `/playground/`, which no lesson stands behind. */
export const playground = "playground";

export type NotebookListener = () => void;

/** ms: a browser that takes longer to open its storage will hardly open it at all; cells must work without. */
const patience = 2000;

function withinPatience<T>(promise: Promise<T>): Promise<T | undefined> {
  const given = new Promise<undefined>((resolve) => {
    setTimeout(resolve, patience);
  });
  return Promise.race([promise, given]);
}

export class Notebook {
  static readonly #all = new Map<string, Notebook>();

  /** The one notebook of that lesson on this page. */
  static of(lesson: string): Notebook {
    const known = Notebook.#all.get(lesson);
    if (known !== undefined) return known;
    const made = new Notebook(lesson);
    Notebook.#all.set(lesson, made);
    return made;
  }

  readonly lesson: string;
  /** Settles once the reader's edits are known; never rejects. */
  readonly ready: Promise<void>;
  readonly #store: EditStore;
  #stored: ReadonlyMap<string, StoredEdit> = new Map();
  /** The author's sources of the cells on this page. */
  readonly #originals = new Map<string, string>();
  /** The reader's sources: only what differs from the author's. */
  readonly #edits = new Map<string, string>();
  /** Files that the reader made: kept even while they are empty. */
  readonly #own = new Set<string>();
  readonly #listeners = new Set<NotebookListener>();
  #isKept = true;

  private constructor(lesson: string) {
    this.lesson = lesson;
    this.#store = new EditStore(lesson, () => {
      this.#isKept = false;
      this.#tell();
    });
    this.ready = withinPatience(this.#store.read()).then((stored) => {
      this.#stored = stored ?? new Map();
    });
  }

  /** False once the browser refused to keep an edit. */
  get isKept(): boolean {
    return this.#isKept;
  }

  /** What was kept for a file; for the playground this is also how its files are found again. */
  get stored(): ReadonlyMap<string, StoredEdit> {
    return this.#stored;
  }

  /** A cell comes onto the page. Call when `ready`; says what the reader made of it earlier. */
  add(file: string, original: string): Merged {
    this.#originals.set(file, original);
    const merged = mergeEdit(this.#stored.get(file), original);
    if (merged.kind === "original") this.#edits.delete(file);
    else this.#edits.set(file, merged.source);
    return merged;
  }

  /** The reader makes a file (playground): it begins empty, and is kept even so. */
  create(file: string, source: string): void {
    this.#own.add(file);
    this.#originals.set(file, "");
    this.edit(file, source);
  }

  /** A file of the reader's leaves the page for good (playground). */
  remove(file: string): void {
    this.#own.delete(file);
    this.#originals.delete(file);
    this.#edits.delete(file);
    this.#keep(file, undefined);
    this.#tell();
  }

  /** File names of the cells on this page. */
  get files(): readonly string[] {
    return [...this.#originals.keys()];
  }

  /** The reader's source, where it differs from the author's. Cells of the lesson that are on another page included. */
  edited(file: string): string | undefined {
    return (
      this.#edits.get(file) ??
      (this.#originals.has(file) ? undefined : this.#stored.get(file)?.source)
    );
  }

  original(file: string): string | undefined {
    return this.#originals.get(file);
  }

  /** The source that a run takes, for a cell on this page. */
  source(file: string): string | undefined {
    return this.#edits.get(file) ?? this.#originals.get(file);
  }

  /** The reader changes a cell. To what the author wrote: as if never edited. */
  edit(file: string, source: string): void {
    const original = this.#originals.get(file) ?? "";
    if (source === original && !this.#own.has(file)) {
      this.reset(file);
      return;
    }
    this.#edits.set(file, source);
    // What the edit was made from stays what it was until the reader says otherwise (`keepMine`).
    const from = this.#stored.get(file)?.original ?? original;
    this.#keep(file, { source, original: from });
    this.#tell();
  }

  /** The author's cell again. */
  reset(file: string): void {
    this.#edits.delete(file);
    this.#keep(file, this.#own.has(file) ? { source: "", original: "" } : undefined);
    this.#tell();
  }

  /** The reader has seen that the author changed the cell, and stays with theirs. */
  keepMine(file: string): void {
    const source = this.#edits.get(file);
    const original = this.#originals.get(file);
    if (source === undefined || original === undefined) return;
    this.#keep(file, { source, original });
    this.#tell();
  }

  /** Told after every change, until the function that comes back is called. */
  listen(listener: NotebookListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #keep(file: string, edit: StoredEdit | undefined): void {
    const stored = new Map(this.#stored);
    if (edit === undefined) stored.delete(file);
    else stored.set(file, edit);
    this.#stored = stored;
    this.#store.keep(file, edit);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
