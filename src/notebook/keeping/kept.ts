/**
 * What the site keeps in the reader's browser beside edits: predictions, exercises, progress. Storage
 * may be denied or full; everything works without it.
 */
import { promisifyRequest } from "idb-keyval";
import { readAll, transaction } from "./database.ts";
import { listenTabs, tellTabs } from "./tabs.ts";

export type KeptKind = "prediction" | "exercise" | "progress";

/** What JSON can carry, so that all of it can be exported as one file. */
export type KeptValue =
  null | boolean | number | string | readonly KeptValue[] | { readonly [name: string]: KeptValue };

/**
 * @param key "" where all of the kind may have changed: everything was forgotten, a file was taken in, or the
 *   page comes back from the browser's cache, in which it heard nothing
 * @param isElsewhere it was another tab
 */
export type KeptListener = (kind: KeptKind, key: string, isElsewhere: boolean) => void;

const kinds: readonly KeptKind[] = ["prediction", "exercise", "progress"];
const listeners = new Set<KeptListener>();
let isListening = false;

/**
 * Everything of a kind whose key begins with `prefix`, by key. Never rejects: what cannot be read, or
 * is not what `parse` takes, is as if it had not been kept.
 * @param prefix of keys: `two-words/` for a lesson's
 * @param parse undefined for what an older site, or another one on this origin, may have written
 */
export async function readKept<T>(
  kind: KeptKind,
  prefix: string,
  parse: (value: unknown) => T | undefined,
): Promise<ReadonlyMap<string, T>> {
  const found = new Map<string, T>();
  try {
    for (const [key, raw] of await readAll("kept", `${kind}/${prefix}`)) {
      const value = parse(raw);
      if (value !== undefined) found.set(key.slice(kind.length + 1), value);
    }
  } catch {
    // Nothing is kept here.
  }
  return found;
}

/**
 * Keeps a value, or forgets it (undefined). Where the browser refuses, the page says so, once.
 * @param key `two-words/gather` for a lesson's
 * @returns whether it is kept; never rejects
 */
export async function keep(
  kind: KeptKind,
  key: string,
  value: KeptValue | undefined,
): Promise<boolean> {
  try {
    const writing = await transaction("kept", "readwrite");
    const store = writing.objectStore("kept");
    if (value === undefined) store.delete(`${kind}/${key}`);
    else store.put(value, `${kind}/${key}`);
    // A page that is left before the request's answer would lose it.
    writing.commit();
    await promisifyRequest(writing);
  } catch (error) {
    // Progress is not of the reader's making: they hear of it when something of theirs is not kept.
    if (kind !== "progress") {
      const { tellNotKept } = await import("./not-kept.ts");
      tellNotKept(error);
    }
    return false;
  }
  for (const listener of listeners) listener(kind, key, false);
  tellTabs({ kind: "kept", what: kind, key });
  return true;
}

/** Told what was kept or forgotten, here or in another tab, until the function that comes back is called. */
export function listenKept(listener: KeptListener): () => void {
  listeners.add(listener);
  if (!isListening) {
    isListening = true;
    listenTabs((message) => {
      if (message.kind === "kept") {
        for (const told of listeners) told(message.what, message.key, true);
      }
      if (message.kind === "everything") tellAllKept();
    });
    addEventListener("pageshow", ({ persisted }) => {
      if (persisted) tellAllKept();
    });
  }
  return () => listeners.delete(listener);
}

/** All of it may have changed. */
export function tellAllKept(): void {
  for (const kind of kinds) {
    for (const listener of listeners) listener(kind, "", true);
  }
}
