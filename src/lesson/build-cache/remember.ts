/**
 * Work that a build does once for the same inputs, and not again in the next build. What is made must
 * depend on nothing but the inputs named and the engine's own code. Outside a build (dev server, checks,
 * tests) nothing is remembered, since there code changes while it runs.
 */
import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { deserialize, serialize } from "node:v8";
import { engineFingerprint } from "./fingerprint.ts";
import { openStore, type Store } from "./store.ts";
import { RecentValues } from "./recent-values.ts";

interface BuildCache {
  readonly fingerprint: string;
  readonly store: Store | undefined;
  readonly recent: RecentValues;
  /** What was read once and holds for the whole build (`once`). */
  readonly held: Map<string, unknown>;
  /** Of what keys are made of: how each is read again (`onceDigested`). */
  readonly digests: Map<string, () => string>;
}

/**
 * A build has two copies of our modules, the one that Node loads for `astro.config.mjs` and the one that is
 * bundled to make pages. They share one cache.
 */
const place = Symbol.for("interleave:build-cache");

function current(): BuildCache | undefined {
  return (globalThis as { [place]?: BuildCache })[place];
}

/** From the project's root, unless `BUILD_CACHE` names another file. */
export const cacheFile = "node_modules/.cache/interleave/build.sqlite";

/**
 * From now on work is remembered, until `closeBuildCache`. `BUILD_CACHE=off` takes nothing from earlier builds and
 * leaves nothing to later ones; `BUILD_CACHE=/tmp/some.sqlite` keeps it there.
 * @param root of the project
 */
export function openBuildCache(root: string): void {
  if (current() !== undefined) return;
  const fingerprint = engineFingerprint(root);
  const file = process.env["BUILD_CACHE"] ?? "";
  const isKept = fingerprint !== undefined && file !== "off";
  const store = isKept ? openStore(resolve(root, file === "" ? cacheFile : file)) : undefined;
  Reflect.set(globalThis, place, emptyCache(fingerprint ?? "", store));
}

function emptyCache(fingerprint: string, store?: Store): BuildCache {
  return { fingerprint, store, recent: new RecentValues(), held: new Map(), digests: new Map() };
}

/** Keeps what was made, unless the code that made it, or what it was made of, has changed meanwhile. */
export function closeBuildCache(root: string): void {
  const cache = current();
  if (cache === undefined) return;
  Reflect.deleteProperty(globalThis, place);
  cache.store?.close(engineFingerprint(root) === cache.fingerprint && holdsStill(cache));
}

/** In a cache of its own: files are read and not what was held of them, and each of them once for all digests. */
function holdsStill({ digests, held, fingerprint }: BuildCache): boolean {
  Reflect.set(globalThis, place, emptyCache(fingerprint));
  try {
    return [...digests].every(([name, read]) => read() === held.get(name));
  } catch {
    return false;
  } finally {
    Reflect.deleteProperty(globalThis, place);
  }
}

/**
 * @param kind of work: `compile`
 * @param inputs all that the result depends on, as JSON can say it
 * @param make what it throws is not remembered
 * @returns shared between those who ask: not to be changed
 */
export function remember<T>(kind: string, inputs: readonly unknown[], make: () => T): T {
  const cache = current();
  if (cache === undefined) return make();
  const key = keyOf(cache, kind, inputs);
  const known = recall(cache, key);
  // The key says which code made it of which inputs, and so its type.
  if (known !== undefined) return known.value as T;
  const value = make();
  keep(cache, key, value);
  return value;
}

/** What `remember` or `rememberAsync` made of the same inputs earlier, in this build or another: undefined where neither has. */
export function recallMade(
  kind: string,
  inputs: readonly unknown[],
): { readonly value: unknown } | undefined {
  const cache = current();
  return cache && recall(cache, keyOf(cache, kind, inputs));
}

/** `remember` for work that takes its time. */
export async function rememberAsync<T>(
  kind: string,
  inputs: readonly unknown[],
  make: () => Promise<T>,
): Promise<T> {
  const cache = current();
  if (cache === undefined) return make();
  const key = keyOf(cache, kind, inputs);
  const known = recall(cache, key);
  // The key says which code made it of which inputs, and so its type.
  if (known !== undefined) return known.value as T;
  const value = await make();
  keep(cache, key, value);
  return value;
}

/** Read once in a build, and so the same for all that it makes; each time outside of one. */
export function once<T>(name: string, read: () => T): T {
  const held = current()?.held;
  if (held === undefined) return read();
  if (!held.has(name)) held.set(name, read());
  return held.get(name) as T;
}

/**
 * `once` for a hash of files that goes into keys. Who edits one of them while a build reads it would have the
 * old text's key stand for the new one: where another hash comes of it at the end, nothing of this build is kept.
 */
export function onceDigested(name: string, read: () => string): string {
  return once(name, () => {
    current()?.digests.set(name, read);
    return read();
  });
}

/** Whether work is remembered. */
export function isBuilding(): boolean {
  return current() !== undefined;
}

function keyOf({ fingerprint }: BuildCache, kind: string, inputs: readonly unknown[]): string {
  const text = JSON.stringify([fingerprint, kind, inputs]);
  return createHash("sha256").update(text).digest("base64url");
}

function recall(
  { recent, store }: BuildCache,
  key: string,
): { readonly value: unknown } | undefined {
  const known = recent.get(key);
  if (known !== undefined) return known;
  const bytes = store?.get(key);
  if (bytes === undefined) return undefined;
  const value: unknown = deserialize(bytes);
  recent.set(key, { value }, bytes.byteLength);
  return { value };
}

function keep({ recent, store }: BuildCache, key: string, value: unknown): void {
  const bytes = serialize(value);
  store?.put(key, bytes);
  recent.set(key, { value }, bytes.byteLength);
}
