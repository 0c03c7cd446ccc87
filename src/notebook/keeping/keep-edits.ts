/** Keeps a notebook's edits, and brings what other tabs make of its cells. Loaded at a reader's first sign. */
import "../../words/all-words.ts";
import { promisifyRequest } from "idb-keyval";
import type { CellNotes } from "../cell-notes.ts";
import { tellWhenNear } from "../near-run.ts";
import type { Notebook } from "../notebook.ts";
import { keyOf, readEdits } from "../store.ts";
import { transaction } from "./database.ts";
import { showGoneEdits } from "./gone-edits.ts";
import { tellNotKept } from "./not-kept.ts";
import { recordProgress } from "./record-progress.ts";
import { listenTabs, tellTabs } from "./tabs.ts";
import { dropUnwritten, leaveUnwritten, takeUnwritten } from "./unwritten.ts";
import {
  advance,
  knows,
  noOrigin,
  parseClock,
  parseKeptEdit,
  receive,
  settle,
  unseen,
  type Heard,
  type KeptEdit,
  type Origin,
  type OtherEdit,
} from "./versions.ts";

export interface EditKeeper {
  /** The reader changed a cell: what the notebook has of it now is kept. */
  changed(file: string): void;
  /** The reader has chosen between their edit and another tab's. */
  choose(file: string, other: OtherEdit, choice: "mine" | "other"): void;
  /** Brings a cell's note up to what there is to choose. */
  tell(notes: CellNotes, file: string): Promise<void>;
}

/** This tab, unlike any other. */
const tab = `t${Math.random().toString(36).slice(2, 10)}`;
/** Writes of this tab so far, in any notebook. */
let count = 0;

/** ms: a write that is not through by then may never be. */
const patience = 5000;

const keepers = new WeakMap<Notebook, Keeper>();

export function keepEdits(notebook: Notebook): EditKeeper {
  recordProgress();
  tellWhenNear();
  showGoneEdits(notebook);
  const keeper = new Keeper(notebook);
  keepers.set(notebook, keeper);
  return keeper;
}

/**
 * Settles, once all that was changed is written, with whether it could be. Never where storage does not answer.
 * @throws (rejects) where what keeps edits did not load
 */
export async function isKept(notebook: Notebook): Promise<boolean> {
  await notebook.keeper();
  return (await keepers.get(notebook)?.isKept()) ?? false;
}

class Keeper implements EditKeeper {
  readonly #notebook: Notebook;
  readonly #origins = new Map<string, Origin>();
  /** What is still to be written, by file; one write a file at a time, the newest wins. */
  readonly #pending = new Set<string>();
  readonly #writing = new Map<string, Promise<void>>();
  /** Files whose newest write has failed. */
  readonly #failed = new Set<string>();

  constructor(notebook: Notebook) {
    this.#notebook = notebook;
    for (const [file, value] of notebook.read) {
      const edit = parseKeptEdit(value);
      if (edit !== undefined) this.#set(file, edit);
    }
    listenTabs((message) => {
      if (message.kind === "everything") void this.#readAgain(message.whole);
      if (message.kind !== "edit" || message.lesson !== notebook.lesson) return;
      const { file, again } = message;
      const heard = { edit: parseKeptEdit(message.edit), clock: parseClock(message.clock) };
      if (!again || !knows(this.#origin(file), heard)) this.#receive(file, heard);
    });
    addEventListener("pagehide", () => {
      for (const file of this.#pending) this.#flush(file);
      this.#leaveUnwritten();
    });
    // A page that comes back from the browser's cache, or from a long sleep, has heard nothing.
    addEventListener("pageshow", ({ persisted }) => {
      if (persisted) void this.#readAgain(false);
    });
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") void this.#readAgain(false);
      // On a phone it may be the last that the page hears.
      else this.#leaveUnwritten();
    });
    // What another tab wrote between the first reading and now, and what a page that was left could not.
    void this.#readAgain(false);
  }

  changed(file: string): void {
    this.#origins.set(file, advance(this.#origin(file), tab, ++count));
    this.#write(file);
  }

  choose(file: string, other: OtherEdit, choice: "mine" | "other"): void {
    this.#set(file, advance(settle(this.#origin(file), other), tab, ++count));
    if (choice === "other") {
      const original =
        this.#notebook.stored.get(file)?.original ?? this.#notebook.original(file) ?? "";
      this.#notebook.take(file, { source: other.source, original });
    }
    this.#write(file);
  }

  async isKept(): Promise<boolean> {
    await Promise.all(this.#writing.values());
    return this.#failed.size === 0;
  }

  async tell(notes: CellNotes, file: string): Promise<void> {
    const { showOtherTab } = await import("../other-tab.ts");
    showOtherTab(notes, this.#notebook, file);
  }

  #origin(file: string): Origin {
    return this.#origins.get(file) ?? noOrigin;
  }

  #set(file: string, origin: Origin): void {
    const { by, clock, others } = origin;
    this.#origins.set(file, { by, clock, others });
    const waiting = this.#notebook.others;
    if (others.length > 0) waiting.set(file, others);
    else if (!waiting.delete(file)) return;
    this.#notebook.tell();
  }

  // ------------------------------------------------------------------ hearing

  #receive(file: string, heard: Heard): void {
    const notebook = this.#notebook;
    const received = receive(
      {
        source: notebook.stored.get(file)?.source,
        origin: this.#origin(file),
        tab,
        isBusy: isBusy(file),
      },
      heard,
    );
    this.#set(file, received.origin);
    if (received.kind === "take") {
      const { edit } = heard;
      notebook.take(
        file,
        edit === undefined ? undefined : { source: edit.source, original: edit.original },
      );
    } else if (received.rewrite) this.#write(file);
  }

  /** @param whole what is kept holds, whatever this tab has. */
  async #readAgain(whole: boolean): Promise<void> {
    const { lesson } = this.#notebook;
    await takeUnwritten().catch(() => undefined);
    // Nothing to be had: told when the reader edits.
    const read = await readEdits(lesson).catch(() => undefined);
    if (read === undefined) return;
    const edits = new Map([...read].map(([file, value]) => [file, parseKeptEdit(value)]));
    for (const file of new Set([...edits.keys(), ...this.#notebook.stored.keys()])) {
      const edit = edits.get(file);
      if (whole) {
        this.#pending.delete(file);
        this.#set(file, edit ?? noOrigin);
        this.#notebook.take(file, edit);
        continue;
      }
      // What this tab wrote is its own, whether it has reached storage or not.
      if (this.#pending.has(file) || this.#writing.has(file)) continue;
      if (edit === undefined && this.#origin(file).by === tab) continue;
      this.#receive(file, { edit, clock: edit?.clock ?? {} });
    }
  }

  // ------------------------------------------------------------------ writing

  #write(file: string): void {
    this.#pending.add(file);
    // Written at once, not after a pause in typing: a reload may come at any time.
    if (!this.#writing.has(file)) this.#flush(file);
  }

  #flush(file: string): void {
    this.#writing.set(file, this.#writePending(file));
  }

  async #writePending(file: string): Promise<void> {
    while (this.#pending.delete(file)) {
      const slow = setTimeout(tellNotKept, patience, undefined);
      try {
        await this.#put(file);
        this.#failed.delete(file);
      } catch (error) {
        this.#failed.add(file);
        tellNotKept(error);
      } finally {
        clearTimeout(slow);
      }
    }
    this.#writing.delete(file);
  }

  /** The page may go for good, and with it a write that waits for its turn. */
  #leaveUnwritten(): void {
    for (const file of new Set([...this.#pending, ...this.#writing.keys()])) {
      const { clock } = this.#origin(file);
      leaveUnwritten(keyOf(this.#notebook.lesson, file), { edit: this.#now(file), clock });
    }
  }

  async #put(file: string): Promise<void> {
    const { lesson } = this.#notebook;
    const written = this.#now(file);
    const origin = this.#origin(file);
    const told = { kind: "edit", lesson, file, edit: written, clock: origin.clock } as const;
    tellTabs({ ...told, again: false });
    const writing = await transaction("edits", "readwrite");
    const store = writing.objectStore("edits");
    const key = keyOf(lesson, file);
    const before = promisifyRequest<unknown>(store.get(key));
    if (written === undefined) store.delete(key);
    else store.put(written, key);
    // Without this the transaction waits for its requests' answers before it commits, and a page
    // that is left in between loses the edit.
    writing.commit();
    const [was] = await Promise.all([before, promisifyRequest(writing)]);
    dropUnwritten(key, origin);
    // Told again: the first word may have woken a tab that read storage before this was there.
    // Not where this tab has heard another since: then that one's words are newer.
    if (this.#origin(file) === origin) tellTabs({ ...told, again: true });
    await this.#mind(file, was, written ?? { source: this.#original(file), ...origin });
  }

  /** What this tab's write took the place of, and had not been seen here. */
  async #mind(file: string, was: unknown, written: { source: string } & Origin): Promise<void> {
    const stored = parseKeptEdit(was);
    if (was !== undefined && stored === undefined) {
      // A newer site's: it stays, under a name that no file has.
      const writing = await transaction("edits", "readwrite");
      const key = `${keyOf(this.#notebook.lesson, file)}#${tab}-${++count}`;
      writing.objectStore("edits").put(was, key);
      await promisifyRequest(writing);
    }
    const others = unseen(stored, written);
    if (others.length === 0) return;
    const origin = this.#origin(file);
    this.#set(file, { ...origin, others: [...origin.others, ...others] });
    this.#pending.add(file);
  }

  /** What is to lie in storage. */
  #now(file: string): KeptEdit | undefined {
    const edit = this.#notebook.stored.get(file);
    const origin = this.#origin(file);
    if (edit !== undefined) return { ...edit, ...origin };
    const [first, ...others] = origin.others;
    if (first === undefined) return undefined;
    const original = this.#original(file);
    // The author's cell again, or no file any more; but what another tab made of it is kept.
    return this.#notebook.files.includes(file)
      ? { source: original, original, ...origin }
      : { source: first.source, original, ...origin, others };
  }

  #original(file: string): string {
    return this.#notebook.original(file) ?? "";
  }
}

/** The reader is in the midst of typing in that cell. */
function isBusy(file: string): boolean {
  const editor = document.getElementById(`cell-${file}`)?.querySelector('[data-part="editor"]');
  return document.hasFocus() && editor?.contains(document.activeElement) === true;
}
