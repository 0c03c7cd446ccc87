/** The cache that holds the kept course, for the worker that fills it and the pages that look at it. */

/** @param scope the registration's: an origin may have several courses */
export function keptCacheName(scope: string): string {
  return `interleave-kept ${scope}`;
}

/** Where the cache says since when; no file of the site has this address. */
export function keptNote(scope: string): string {
  return `${scope}kept-since`;
}

/** Writes down when the whole course had come; an update leaves it. */
export async function noteKept(cache: Cache, scope: string, now: Date): Promise<void> {
  if ((await cache.match(keptNote(scope))) !== undefined) return;
  await cache.put(keptNote(scope), new Response(now.toISOString()));
}

/** Since when the course has been kept; undefined where it is not, or not wholly. */
export async function readKept(scope: string): Promise<Date | undefined> {
  // Not `open`: that would make one.
  const note = await caches.match(keptNote(scope), { cacheName: keptCacheName(scope) });
  if (note === undefined) return undefined;
  const since = new Date(await note.text());
  return Number.isNaN(since.getTime()) ? undefined : since;
}
