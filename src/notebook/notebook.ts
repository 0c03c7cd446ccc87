/**
 * The notebook of a lesson as the page has it: the author's cells, the reader's edits, what changed.
 * Light, since every lesson page loads it; what a run needs comes with `run-cell.ts`.
 */
import type { EditKeeper } from "./keeping/keep-edits.ts";
import type { OtherEdit } from "./keeping/versions.ts";
import { playground } from "./playground-id.ts";
import { readEdits } from "./store.ts";
import { mergeEdit, parseStoredEdit, type Merged, type StoredEdit } from "./stored-edit.ts";
import { untilWanted } from "./until-wanted.ts";

export { playground };

export type NotebookListener = () => void;

/** ms: a browser that takes longer to open its storage will hardly open it at all; cells must work without. */
const patience = 2000;

function withinPatience<T>(promise: Promise<T>): Promise<T | undefined> {
  const given = new Promise<undefined>((resolve) => {
    setTimeout(resolve, patience);
  });
  return Promise.race([promise, given]);
}

const keepsNothing: EditKeeper = {
  changed: () => undefined,
  choose: () => undefined,
  tell: () => Promise.resolve(),
};

export class Notebook {
  static readonly #all = new Map<string, Notebook>();

  /** The one notebook of that lesson on this page. */
  static of(lesson: string): Notebook {
    const known = Notebook.#all.get(lesson);
    if (known !== undefined) return known;
    // A cell in another site's page is for trying.
    const isPassing = "passing" in document.documentElement.dataset;
    const made = new Notebook(lesson, isPassing ? new Map() : undefined);
    Notebook.#all.set(lesson, made);
    return made;
  }

  /**
   * A notebook that is kept nowhere: code from a link. Until `Notebook.show` puts another in its place,
   * it is the one that cells of that name find.
   */
  static passing(lesson: string, files: ReadonlyMap<string, StoredEdit>): Notebook {
    const made = new Notebook(lesson, files);
    Notebook.show(made);
    return made;
  }

  /** From now on, cells that come onto the page find this one. */
  static show(notebook: Notebook): void {
    Notebook.#all.set(notebook.lesson, notebook);
  }

  readonly lesson: string;
  /** Settles once the reader's edits are known; never rejects. */
  readonly ready: Promise<void>;
  readonly #read = new Map<string, unknown>();
  #stored: ReadonlyMap<string, StoredEdit> = new Map();
  /** The author's sources of the cells on this page. */
  readonly #originals = new Map<string, string>();
  /** The reader's sources: only what differs from the author's. */
  readonly #edits = new Map<string, string>();
  /** What other tabs made of a cell that this one edited too, until the reader has chosen. Who changes it calls `tell`. */
  readonly others = new Map<string, readonly OtherEdit[]>();
  readonly #listeners = new Set<NotebookListener>();
  #keeper: Promise<EditKeeper> | undefined;
  /** Files that the keeper has not been told of. */
  readonly #unkept = new Set<string>();

  private constructor(lesson: string, passing: ReadonlyMap<string, StoredEdit> | undefined) {
    this.lesson = lesson;
    if (passing !== undefined) {
      this.#stored = passing;
      this.ready = Promise.resolve();
      this.#keeper = Promise.resolve(keepsNothing);
      return;
    }
    // Told when the reader edits: who only reads has nothing to lose.
    const read = readEdits(lesson).catch(() => undefined);
    this.ready = withinPatience(read).then((kept = new Map()) => {
      const stored = new Map(this.#stored);
      for (const [file, value] of kept) {
        const edit = parseStoredEdit(value);
        // What the reader wrote before anything could be read does not rest on it.
        if (edit === undefined || stored.has(file)) continue;
        stored.set(file, edit);
        this.#read.set(file, value);
      }
      this.#stored = stored;
      void untilWanted().then(() => this.keeper().catch(() => undefined));
    });
  }

  /** What keeps edits, and hears of those of other tabs. Comes with a reader's first sign. */
  keeper(): Promise<EditKeeper> {
    this.#keeper ??= import("./keeping/keep-edits.ts").then(
      (keeping) => keeping.keepEdits(this),
      (error: unknown) => {
        this.#keeper = undefined;
        throw error;
      },
    );
    return this.#keeper;
  }

  /** As it was read when the page came, to be parsed. */
  get read(): ReadonlyMap<string, unknown> {
    return this.#read;
  }

  /** What was kept for a file; for the playground this is also how its files are found again. */
  get stored(): ReadonlyMap<string, StoredEdit> {
    return this.#stored;
  }

  /** A cell comes onto the page. */
  add(file: string, original: string): void {
    this.#originals.set(file, original);
  }

  /** What the reader made of a cell earlier. Call when `ready`. */
  begin(file: string): Merged {
    const typed = this.#edits.get(file);
    // Before anything could be read.
    if (typed !== undefined) return { kind: "edited", source: typed };
    const merged = mergeEdit(this.#stored.get(file), this.original(file) ?? "");
    if (merged.kind !== "original") this.#edits.set(file, merged.source);
    return merged;
  }

  /** A file of the reader's (playground): it is kept even where it is as it began. */
  create(file: string, edit: StoredEdit): void {
    // Its cell has no code of its own.
    this.add(file, "");
    this.#keep(file, edit);
    this.take(file, edit);
  }

  /** A file of the reader's leaves the page for good (playground). */
  remove(file: string): void {
    this.#originals.delete(file);
    this.#edits.delete(file);
    if (this.#stored.has(file)) this.#keep(file, undefined);
    this.tell();
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

  /** What Reset brings back: the author's source; of a file of the playground's, what it began as. */
  original(file: string): string | undefined {
    return this.#own(file)?.original ?? this.#originals.get(file);
  }

  /** The source that a run takes, for a cell on this page. */
  source(file: string): string | undefined {
    // The reader's own is what was kept, also before its cell has begun.
    return this.#edits.get(file) ?? this.#own(file)?.source ?? this.#originals.get(file);
  }

  /** What was kept of a file of the playground's, which has no author but the reader. */
  #own(file: string): StoredEdit | undefined {
    return this.lesson === playground ? this.#stored.get(file) : undefined;
  }

  /** The reader changes a cell. To what the author wrote: as if never edited. */
  edit(file: string, source: string): void {
    const original = this.original(file) ?? "";
    if (source === original) {
      this.reset(file);
      return;
    }
    this.#edits.set(file, source);
    // What the edit was made from stays what it was until the reader says otherwise (`keepMine`).
    const from = this.#stored.get(file)?.original ?? original;
    this.#keep(file, { source, original: from });
    this.tell();
  }

  /** The author's cell again, or the file as it began: the page has nothing of that, but for an empty `main.ts`. */
  reset(file: string): void {
    this.#edits.delete(file);
    const original = this.original(file) ?? "";
    const isOwn = this.lesson === playground && (file !== "main.ts" || original !== "");
    this.#keep(file, isOwn ? { source: original, original } : undefined);
    this.tell();
  }

  /** The reader has seen that the author changed the cell, and stays with theirs. */
  keepMine(file: string): void {
    const source = this.#edits.get(file);
    const original = this.original(file);
    if (source === undefined || original === undefined) return;
    this.#keep(file, { source, original });
    this.tell();
  }

  /** Another tab changed a cell, or the reader took what it made of it. */
  take(file: string, edit: StoredEdit | undefined): void {
    this.#store(file, edit);
    if (this.#originals.has(file)) {
      if (edit === undefined || edit.source === this.original(file)) this.#edits.delete(file);
      else this.#edits.set(file, edit.source);
    }
    this.tell();
  }

  /** Told after every change, until the function that comes back is called. */
  listen(listener: NotebookListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #keep(file: string, edit: StoredEdit | undefined): void {
    this.#store(file, edit);
    this.#unkept.add(file);
    void this.keeper().then(
      (keeper) => {
        this.#unkept.forEach((each) => keeper.changed(each));
        this.#unkept.clear();
      },
      // It did not load; the next edit tries again, for this one too.
      () => undefined,
    );
  }

  #store(file: string, edit: StoredEdit | undefined): void {
    const stored = new Map(this.#stored);
    if (edit === undefined) stored.delete(file);
    else stored.set(file, edit);
    this.#stored = stored;
  }

  tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
