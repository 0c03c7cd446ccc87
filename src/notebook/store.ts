/**
 * A notebook's edits, kept in the reader's browser (IndexedDB). Storage may be denied or full;
 * everything works without it, and `kept` tells.
 */
import { createStore, promisifyRequest, type UseStore } from "idb-keyval";
import { parseStoredEdit, type StoredEdit } from "./stored-edit.ts";

/** Opened when first used: where storage is denied, even that throws. */
let opened: UseStore | undefined;
const storage: UseStore = (mode, callback) =>
  (opened ??= createStore("interleave", "edits"))(mode, callback);

/** Lesson slugs hold no slash, so no key of one lesson begins another's. */
const keyOf = (lesson: string, file: string): string => `${lesson}/${file}`;

/** Every edit of a lesson by file name, also those of cells that the lesson no longer has. */
async function readEdits(lesson: string): Promise<Map<string, StoredEdit>> {
  const prefix = keyOf(lesson, "");
  const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
  const [keys, values] = await storage("readonly", (store) =>
    Promise.all([
      promisifyRequest(store.getAllKeys(range)),
      promisifyRequest<unknown[]>(store.getAll(range)),
    ]),
  );
  const edits = new Map<string, StoredEdit>();
  keys.forEach((key, index) => {
    const edit = parseStoredEdit(values[index]);
    if (typeof key === "string" && edit !== undefined) edits.set(key.slice(prefix.length), edit);
  });
  return edits;
}

async function write(key: string, edit: StoredEdit | undefined): Promise<void> {
  await storage("readwrite", (store) => {
    if (edit === undefined) store.delete(key);
    else store.put(edit, key);
    // Without this the transaction waits for its request's answer before it commits, and a page
    // that is left in between loses the edit.
    store.transaction.commit();
    return promisifyRequest(store.transaction);
  });
}

export class EditStore {
  readonly #lesson: string;
  readonly #denied: (error: unknown) => void;
  /** What is still to be written, by key; one write a key at a time, the newest wins. */
  readonly #pending = new Map<string, StoredEdit | undefined>();
  readonly #writing = new Set<string>();
  #isDenied = false;

  /** @param denied told once, when the browser turns out not to keep anything. */
  constructor(lesson: string, denied: (error: unknown) => void) {
    this.#lesson = lesson;
    this.#denied = denied;
    addEventListener("pagehide", () => {
      for (const key of this.#pending.keys()) void this.#flush(key);
    });
  }

  /** Never rejects: what cannot be read is as if nothing had been kept. */
  async read(): Promise<ReadonlyMap<string, StoredEdit>> {
    try {
      return await readEdits(this.#lesson);
    } catch {
      // Told when the reader edits: who only reads has nothing to lose.
      return new Map();
    }
  }

  /** Keeps an edit, or forgets it (undefined). */
  keep(file: string, edit: StoredEdit | undefined): void {
    const key = keyOf(this.#lesson, file);
    this.#pending.set(key, edit);
    // Written at once, not after a pause in typing: a reload may come at any time.
    if (!this.#writing.has(key)) void this.#flush(key);
  }

  async #flush(key: string): Promise<void> {
    this.#writing.add(key);
    while (this.#pending.has(key)) {
      const edit = this.#pending.get(key);
      this.#pending.delete(key);
      try {
        await write(key, edit);
      } catch (error) {
        if (!this.#isDenied) this.#denied(error);
        this.#isDenied = true;
      }
    }
    this.#writing.delete(key);
  }
}
