/**
 * The site's one database in the reader's browser (IndexedDB), and the one place that opens it.
 * Storage may be denied or full: then what is here rejects, and whoever asks goes on without.
 */
import { promisifyRequest } from "idb-keyval";

/** `edits`: by lesson and file; `kept`: everything else, by kind and key. */
const storeNames = ["edits", "kept"] as const;
export type StoreName = (typeof storeNames)[number];

const name = "interleave";
/** 1 had `edits` alone, which is taken over as it is. */
const version = 2;

/** Opened when first used. */
let opened: Promise<IDBDatabase> | undefined;

/** @param asked undefined: whichever version is there. */
async function openVersion(asked: number | undefined): Promise<IDBDatabase> {
  const request = indexedDB.open(name, asked);
  request.onupgradeneeded = () => {
    const { result } = request;
    for (const store of storeNames) {
      if (!result.objectStoreNames.contains(store)) result.createObjectStore(store);
    }
  };
  return promisifyRequest(request);
}

async function open(): Promise<IDBDatabase> {
  const database = await openVersion(version).catch((error: unknown) => {
    // A newer site was here. What it keeps stays as it is, and beside it there is room for ours.
    if (error instanceof DOMException && error.name === "VersionError")
      return openVersion(undefined);
    throw error;
  });
  const forget = () => {
    opened = undefined;
  };
  database.onclose = forget;
  // A newer site in another tab waits for this one to let go.
  database.onversionchange = () => {
    database.close();
    forget();
  };
  return database;
}

/** @throws (rejects) where the browser keeps nothing. */
export async function transaction(
  stores: StoreName | readonly StoreName[],
  mode: IDBTransactionMode,
): Promise<IDBTransaction> {
  opened ??= open();
  try {
    return (await opened).transaction(stores, mode);
  } catch (error) {
    opened = undefined;
    throw error;
  }
}

/**
 * Everything in a store whose key begins with `prefix`, by key, as it was written.
 * @throws (rejects) where the browser keeps nothing
 */
export async function readAll(
  storeName: StoreName,
  prefix: string,
): Promise<ReadonlyMap<string, unknown>> {
  return readAllIn(await transaction(storeName, "readonly"), storeName, prefix);
}

/** The same, within a transaction. */
export async function readAllIn(
  reading: IDBTransaction,
  storeName: StoreName,
  prefix: string,
): Promise<ReadonlyMap<string, unknown>> {
  const store = reading.objectStore(storeName);
  const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
  const [keys, values] = await Promise.all([
    promisifyRequest(store.getAllKeys(range)),
    promisifyRequest<unknown[]>(store.getAll(range)),
  ]);
  return new Map(
    keys.flatMap((key, index) => (typeof key === "string" ? [[key, values[index]]] : [])),
  );
}
