/**
 * Edits of a page that is left while their write waits. A browser drops a write to IndexedDB that has not
 * begun when its page goes; `localStorage` takes what it is given at once. The next page that keeps edits
 * brings them to where they belong.
 */
import { promisifyRequest } from "idb-keyval";
import { transaction } from "./database.ts";
import { knows, parseClock, parseKeptEdit, withLate, type Heard, type Origin } from "./versions.ts";

/** The lesson and the file follow. */
const prefix = "interleave:unwritten:";

interface Unwritten {
  /** In storage: `<lesson>/<file>`. */
  readonly key: string;
  /** As it lies in `localStorage`. */
  readonly text: string;
  readonly late: Heard;
}

/** @param key in storage: `<lesson>/<file>` */
export function leaveUnwritten(key: string, late: Heard): void {
  try {
    localStorage.setItem(prefix + key, JSON.stringify(late));
  } catch {
    // Denied or full: what else there is, is the write itself.
  }
}

/** A write is through: what was left for the case that it is not, and all that it rests on, goes. */
export function dropUnwritten(key: string, written: Origin): void {
  try {
    const text = localStorage.getItem(prefix + key);
    const late = text === null ? undefined : parse(text);
    if (late !== undefined && knows(written, late)) localStorage.removeItem(prefix + key);
  } catch {
    // Nothing was left there.
  }
}

/** @throws (rejects) where the browser keeps nothing; then all stays where it is */
export async function takeUnwritten(): Promise<void> {
  const all = readAllUnwritten();
  if (all.length === 0) return;
  const writing = await transaction("edits", "readwrite");
  const store = writing.objectStore("edits");
  for (const { key, late } of all) {
    const was = await promisifyRequest<unknown>(store.get(key));
    const stored = parseKeptEdit(was);
    if (was !== undefined && stored === undefined) {
      // A newer site's: it stays, under a name that no file has.
      store.put(was, `${key}#${Math.random().toString(36).slice(2, 10)}`);
    }
    const now = withLate(stored, late);
    if (now === undefined) store.delete(key);
    else if (now !== stored) store.put(now, key);
  }
  await promisifyRequest(writing);
  for (const { key, text } of all) {
    // Another tab may have left something newer meanwhile.
    if (localStorage.getItem(prefix + key) === text) {
      localStorage.removeItem(prefix + key);
    }
  }
}

/** What cannot be read goes, too. */
export function forgetUnwritten(): void {
  try {
    for (const full of Object.keys(localStorage)) {
      if (full.startsWith(prefix)) localStorage.removeItem(full);
    }
  } catch {
    // Nothing was left there.
  }
}

function readAllUnwritten(): Unwritten[] {
  return Object.keys(localStorage).flatMap((full) => {
    if (!full.startsWith(prefix)) return [];
    const text = localStorage.getItem(full) ?? "";
    const late = parse(text);
    return late === undefined ? [] : [{ key: full.slice(prefix.length), text, late }];
  });
}

/** Undefined for what another site on this origin, or a newer one, has left. */
function parse(text: string): Heard | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || !("clock" in value)) return undefined;
    const edit = "edit" in value ? parseKeptEdit(value.edit) : undefined;
    if ("edit" in value && edit === undefined) return undefined;
    return { edit, clock: parseClock(value.clock) };
  } catch {
    return undefined;
  }
}
