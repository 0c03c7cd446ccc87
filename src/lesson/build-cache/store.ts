/**
 * Values by key in one file, kept from build to build: SQLite, as Node carries it. What cannot be read,
 * whole or in part, counts as not there: it is a cache.
 */
import { createHash } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";

export interface Store {
  /** @returns undefined where there is no such value, or a damaged one */
  get(key: string): Uint8Array | undefined;
  put(key: string, value: Uint8Array): void;
  /**
   * Ends it. The values that have gone unused for longest make room where there are too many.
   * @param keeps whether what was put is there the next time
   */
  close(keeps: boolean): void;
}

/** Bytes of all values: more than twice what a thousand lessons of eight cells take. */
const defaultLimit = 1_500_000_000;

/**
 * @param path of the file; what stands there and is no store gives way
 * @param limit in bytes, of all values
 * @returns undefined where there can be none: another build is writing, or nothing may be written there
 */
export function openStore(path: string, limit = defaultLimit): Store | undefined {
  try {
    return new SqliteStore(path, limit);
  } catch (error) {
    if (isBusy(error)) return undefined;
  }
  try {
    for (const suffix of ["", "-wal", "-shm"]) rmSync(path + suffix, { force: true });
    return new SqliteStore(path, limit);
  } catch {
    return undefined;
  }
}

/** https://sqlite.org/rescode.html#busy */
const busy = 5;

function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && error.errcode === busy;
}

class SqliteStore implements Store {
  readonly #database: DatabaseSync;
  readonly #limit: number;
  readonly #used = new Set<string>();
  readonly #sql: Readonly<Record<"get" | "put", (...values: SQLInputValue[]) => unknown>>;

  constructor(path: string, limit: number) {
    mkdirSync(dirname(path), { recursive: true });
    const database = new DatabaseSync(path);
    try {
      database.exec(`
        PRAGMA page_size = 16384;
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = OFF;
        CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, sum BLOB, value BLOB);
        CREATE TABLE IF NOT EXISTS uses (key TEXT PRIMARY KEY, at INTEGER) WITHOUT ROWID;
        BEGIN IMMEDIATE;
      `);
      const get = database.prepare("SELECT sum, value FROM kept WHERE key = ?");
      const put = database.prepare("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)");
      this.#sql = { get: (key = "") => get.get(key), put: (...values) => put.run(...values) };
    } catch (error) {
      database.close();
      throw error;
    }
    this.#database = database;
    this.#limit = limit;
  }

  get(key: string): Uint8Array | undefined {
    const row = attempt(() => this.#sql.get(key));
    if (typeof row !== "object" || row === null || !("value" in row) || !("sum" in row)) {
      return undefined;
    }
    const { value, sum } = row;
    if (!(value instanceof Uint8Array) || !(sum instanceof Uint8Array)) return undefined;
    if (!sumOf(value).equals(sum)) return undefined;
    this.#used.add(key);
    return value;
  }

  put(key: string, value: Uint8Array): void {
    attempt(() => this.#sql.put(key, sumOf(value), value));
    this.#used.add(key);
  }

  close(keeps: boolean): void {
    attempt(() => {
      if (!keeps) this.#database.exec("ROLLBACK");
      else {
        // Beside the values and not with them: SQLite writes the whole of a row that changes.
        const touch = this.#database.prepare("INSERT OR REPLACE INTO uses VALUES (?, ?)");
        const now = Date.now();
        for (const key of this.#used) touch.run(key, now);
        // Running totals from the value used last: what lies beyond the limit goes.
        this.#database
          .prepare(
            `DELETE FROM kept WHERE key IN (SELECT key FROM
              (SELECT key, SUM(LENGTH(value)) OVER (ORDER BY at DESC, key) AS total
                FROM kept LEFT JOIN uses USING (key))
              WHERE total > ?)`,
          )
          .run(this.#limit);
        this.#database.exec("DELETE FROM uses WHERE key NOT IN (SELECT key FROM kept)");
        this.#database.exec("COMMIT");
      }
    });
    attempt(() => {
      this.#database.close();
    });
  }
}

/** A cache that fails is one that has nothing. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

function sumOf(value: Uint8Array): Buffer {
  return createHash("sha256").update(value).digest();
}
