/** All that the browser keeps at once: read, taken in, forgotten. */
import { promisifyRequest } from "idb-keyval";
import { changeSettings, defaultSettings, parseSettings, settingsKey } from "../settings.ts";
import { keyOf } from "../store.ts";
import { readAll, readAllIn, transaction } from "./database.ts";
import { toKeptValue, type Keepsakes } from "./keepsakes.ts";
import { tellAllKept, type KeptKind } from "./kept.ts";
import { tellTabs } from "./tabs.ts";
import { takeIn, type Stored, type TakeInMode } from "./take-in.ts";
import { forgetUnwritten, takeUnwritten } from "./unwritten.ts";
import { parseKeptEdit } from "./versions.ts";

/** @throws (rejects) where the browser keeps nothing */
export async function readStored(): Promise<Stored> {
  await takeLeft();
  const [edits, kept] = await Promise.all([readAll("edits", ""), readAll("kept", "")]);
  return { edits, kept };
}

/** What of it can go into a file: what this site can read. */
export function toKeepsakes({ edits, kept }: Stored): Keepsakes {
  return {
    edits: [...edits].flatMap(([key, value]) => {
      const edit = parseKeptEdit(value);
      const slash = key.indexOf("/");
      if (edit === undefined || slash < 1) return [];
      const { source, original } = edit;
      const others = edit.others.map((other) => other.source);
      return [
        { lesson: key.slice(0, slash), file: key.slice(slash + 1), source, original, others },
      ];
    }),
    kept: [...kept].flatMap(([full, raw]) => {
      const value = toKeptValue(raw);
      const slash = full.indexOf("/");
      const kind = parseKind(full.slice(0, slash));
      const key = full.slice(slash + 1);
      return value === undefined || kind === undefined || key === "" ? [] : [{ kind, key, value }];
    }),
    settings: readSettings(),
  };
}

/**
 * In one transaction: all of it or nothing.
 * @throws (rejects) where the browser refuses; then nothing has changed
 */
export async function takeInFile(file: Keepsakes, mode: TakeInMode): Promise<void> {
  const name = `f${Math.random().toString(36).slice(2, 10)}`;
  await write((stored) => takeIn(stored, file, mode, name));
  if (mode === "replace") forgetSettings();
  if (file.settings !== undefined && (mode === "replace" || readSettings() === undefined)) {
    changeSettings(parseSettings(file.settings));
  }
  tellAllKept();
  tellTabs({ kind: "everything", whole: mode === "replace" });
}

/**
 * After it everything is as on the first visit, in other tabs too.
 * @throws (rejects) where the browser refuses; then nothing has changed
 */
export async function forgetAll(): Promise<void> {
  await write(() => ({ edits: new Map(), kept: new Map() }));
  forgetUnwritten();
  forgetSettings();
  tellAllKept();
  tellTabs({ kind: "everything", whole: true });
}

/** @throws (rejects) where the browser refuses; then nothing has changed */
export async function forgetEdit(lesson: string, file: string): Promise<void> {
  await takeLeft();
  const writing = await transaction("edits", "readwrite");
  const store = writing.objectStore("edits");
  const key = keyOf(lesson, file);
  const before = promisifyRequest<unknown>(store.get(key));
  store.delete(key);
  const [was] = await Promise.all([before, promisifyRequest(writing)]);
  // Whoever wrote what is forgotten hears that this rests on it; what was written since stays.
  const clock = parseKeptEdit(was)?.clock ?? {};
  tellTabs({ kind: "edit", lesson, file, edit: undefined, clock, again: false });
}

/** @param change what is there to what shall be there; no other tab writes in between */
async function write(change: (stored: Stored) => Stored): Promise<void> {
  await takeLeft();
  const writing = await transaction(["edits", "kept"], "readwrite");
  try {
    const [edits, kept] = await Promise.all([
      readAllIn(writing, "edits", ""),
      readAllIn(writing, "kept", ""),
    ]);
    const stored = change({ edits, kept });
    for (const name of ["edits", "kept"] as const) {
      const store = writing.objectStore(name);
      store.clear();
      for (const [key, value] of stored[name]) store.put(value, key);
    }
  } catch (error) {
    writing.abort();
    throw error;
  }
  await promisifyRequest(writing);
}

/** What pages that were left had not yet written. Where it cannot be brought in now, it stays for the next time. */
async function takeLeft(): Promise<void> {
  await takeUnwritten().catch(() => undefined);
}

function parseKind(kind: string): KeptKind | undefined {
  return kind === "prediction" || kind === "exercise" || kind === "progress" ? kind : undefined;
}

/** Undefined where the reader has set nothing. */
function readSettings(): Keepsakes["settings"] {
  try {
    const written = localStorage.getItem(settingsKey);
    return written === null ? undefined : toKeptValue(JSON.parse(written));
  } catch {
    return undefined;
  }
}

function forgetSettings(): void {
  changeSettings(defaultSettings);
  try {
    localStorage.removeItem(settingsKey);
  } catch {
    // Nothing was kept there.
  }
}
