/**
 * What the site keeps in the reader's browser beside edits: predictions, exercises, progress. Storage
 * may be denied or full; everything works without it.
 */
import { createStore, promisifyRequest, type UseStore } from "idb-keyval";

export type KeptKind = "prediction" | "exercise" | "progress";

/** What JSON can carry, so that all of it can be exported as one file. */
export type KeptValue =
  null | boolean | number | string | readonly KeptValue[] | { readonly [name: string]: KeptValue };

export type KeptListener = (kind: KeptKind, key: string) => void;

/** Opened when first used: where storage is denied, even that throws. */
let opened: UseStore | undefined;
const storage: UseStore = (mode, callback) =>
  (opened ??= createStore("interleave-kept", "kept"))(mode, callback);

const listeners = new Set<KeptListener>();

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
  const start = `${kind}/${prefix}`;
  const found = new Map<string, T>();
  try {
    const range = IDBKeyRange.bound(start, `${start}\uffff`);
    const [keys, values] = await storage("readonly", (store) =>
      Promise.all([
        promisifyRequest(store.getAllKeys(range)),
        promisifyRequest<unknown[]>(store.getAll(range)),
      ]),
    );
    keys.forEach((key, index) => {
      const value = parse(values[index]);
      if (typeof key === "string" && value !== undefined) {
        found.set(key.slice(kind.length + 1), value);
      }
    });
  } catch {
    // Nothing is kept here.
  }
  return found;
}

/**
 * Keeps a value, or forgets it (undefined).
 * @param key `two-words/gather` for a lesson's
 * @returns whether it is kept; never rejects
 */
export async function keep(
  kind: KeptKind,
  key: string,
  value: KeptValue | undefined,
): Promise<boolean> {
  try {
    await storage("readwrite", (store) => {
      if (value === undefined) store.delete(`${kind}/${key}`);
      else store.put(value, `${kind}/${key}`);
      // A page that is left before the request's answer would lose it.
      store.transaction.commit();
      return promisifyRequest(store.transaction);
    });
  } catch {
    return false;
  }
  for (const listener of listeners) listener(kind, key);
  return true;
}

/** Told what was kept or forgotten, until the function that comes back is called. */
export function listenKept(listener: KeptListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
