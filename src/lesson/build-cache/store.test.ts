import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { fixtureRoot } from "../lesson-fixture.ts";
import { openStore, type Store } from "./store.ts";

const newPath = (): string => join(fixtureRoot({}), "a/build.sqlite");

function open(path: string, limit?: number): Store {
  const store = openStore(path, limit);
  if (store === undefined) throw new Error(`Expected a store in ${path}; found none.`);
  return store;
}

/** Puts values and keeps them. */
function fill(path: string, values: Readonly<Record<string, string>>): void {
  const store = open(path);
  for (const [key, value] of Object.entries(values)) store.put(key, Buffer.from(value));
  store.close(true);
}

function read(path: string, key: string): string | undefined {
  const store = open(path);
  const value = store.get(key);
  store.close(true);
  return value === undefined ? undefined : Buffer.from(value).toString();
}

test("what was put is there at once, and the next time", () => {
  const path = newPath();
  const store = open(path);
  expect(store.get("one")).toBeUndefined();
  store.put("one", Buffer.from("first"));
  expect(Buffer.from(store.get("one") ?? []).toString()).toBe("first");
  store.close(true);
  expect(read(path, "one")).toBe("first");
  expect(read(path, "two")).toBeUndefined();
});

test("what is not to be kept is gone", () => {
  const path = newPath();
  fill(path, { one: "first" });
  const store = open(path);
  store.put("one", Buffer.from("other"));
  store.put("two", Buffer.from("second"));
  store.close(false);
  expect(read(path, "one")).toBe("first");
  expect(read(path, "two")).toBeUndefined();
});

test("a damaged value counts as not there", () => {
  const path = newPath();
  fill(path, { one: "first", two: "second" });
  const database = new DatabaseSync(path);
  database.exec("UPDATE kept SET value = x'00' WHERE key = 'one'");
  database.close();
  expect(read(path, "one")).toBeUndefined();
  expect(read(path, "two")).toBe("second");
});

test.each([
  [
    "what is no database",
    (path: string) => {
      writeFileSync(path, "x".repeat(10_000));
    },
  ],
  [
    "half a database",
    (path: string) => {
      writeFileSync(path, readFileSync(path).subarray(0, 6_000));
    },
  ],
  [
    "a database of something else",
    (path: string) => {
      const database = new DatabaseSync(path);
      database.exec("DROP TABLE kept; CREATE TABLE kept (other TEXT)");
      database.close();
    },
  ],
])("%s gives way", (_what, damage) => {
  const path = newPath();
  fill(path, { one: "x".repeat(20_000) });
  damage(path);
  expect(read(path, "one")).toBeUndefined();
  fill(path, { two: "second" });
  expect(read(path, "two")).toBe("second");
});

test("a second build that runs at the same time has none, and harms none", () => {
  const path = newPath();
  const store = open(path);
  store.put("one", Buffer.from("first"));
  expect(openStore(path)).toBeUndefined();
  store.close(true);
  expect(read(path, "one")).toBe("first");
});

test("where nothing can be written there is none", () => {
  const path = newPath();
  fill(path, {});
  expect(openStore(join(path, "below-a-file.sqlite"))).toBeUndefined();
});

test("beyond the limit, what has gone unused for longest makes room", async () => {
  const path = newPath();
  const value = Buffer.alloc(1_000);
  for (const key of ["a", "b", "c"]) {
    const store = open(path);
    store.put(key, value);
    store.close(true);
    await new Promise((resolve) => setTimeout(resolve, 3));
  }
  const store = open(path, 2_500);
  store.get("a");
  store.close(true);
  const after = open(path);
  expect(["a", "b", "c"].filter((key) => after.get(key) !== undefined)).toEqual(["a", "c"]);
  after.close(true);
});
