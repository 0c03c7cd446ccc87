/** The cache that holds the kept course, for the worker that fills it and the pages that look at it. */

/** @param scope the registration's: an origin may have several courses */
export function keptCacheName(scope: string): string {
  return `interleave-kept ${scope}`;
}

/** Where the cache says since when; no file of the site has this address. */
export function keptNote(scope: string): string {
  return `${scope}kept-since`;
}

/** Where the cache says which version came last: the one that waits, where one does. */
export function newestNote(scope: string): string {
  return `${scope}kept-newest`;
}

/**
 * Writes down that the whole course has come.
 * @param version any name that others do not have
 * @returns whether none was kept before; an update leaves since when
 */
export async function noteKept(
  cache: Cache,
  scope: string,
  version: string,
  now: Date,
): Promise<boolean> {
  await cache.put(newestNote(scope), new Response(version));
  if ((await cache.match(keptNote(scope))) !== undefined) return false;
  await cache.put(keptNote(scope), new Response(now.toISOString()));
  return true;
}

/** The version that came last; undefined where none is kept. */
export async function readNewest(scope: string): Promise<string | undefined> {
  const note = await caches.match(newestNote(scope), { cacheName: keptCacheName(scope) });
  return note?.text();
}

/** Since when the course has been kept; undefined where it is not, or not wholly. */
export async function readKept(scope: string): Promise<Date | undefined> {
  // Not `open`: that would make one.
  const note = await caches.match(keptNote(scope), { cacheName: keptCacheName(scope) });
  if (note === undefined) return undefined;
  const since = new Date(await note.text());
  return Number.isNaN(since.getTime()) ? undefined : since;
}
