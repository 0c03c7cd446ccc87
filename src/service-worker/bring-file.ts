/** Brings one file of the course from its host, and lets only what this version names into the cache. */
import { contentHash } from "./content-hash.ts";
import type { KeptFile } from "./keep-files.ts";

/** The host has not, or no longer, a file of this version. */
export class FileMissing extends Error {
  override readonly name = "FileMissing";
}

/** What the host, or a cache on the way, sent in the place of a file of this version. */
export class FileDiffers extends Error {
  override readonly name = "FileDiffers";
}

/**
 * @param key of the file in `cache`; where it is there already, nothing is asked
 * @param address of the file at the host
 * @throws FileMissing, FileDiffers, what `fetch` and `put` throw
 */
export async function bringFile(
  file: KeptFile,
  key: string,
  address: URL,
  cache: Cache,
  signal: AbortSignal,
): Promise<void> {
  if ((await cache.match(key)) !== undefined) return;
  // What is named by its contents may come out of the browser's own cache, if it is what lies there.
  const near = file.revision === null ? await ask(file, address, "default", signal) : undefined;
  const response =
    near?.ok === true ? near : await ask(file, pastCaches(file, address), "reload", signal);
  if (response === undefined) {
    throw new FileDiffers(
      `Expected the contents of ${address.href} to have the hash ${file.hash}, found others: the host is at another version, or changes files on their way.`,
    );
  }
  if (!response.ok) {
    throw new FileMissing(
      `Expected ${address.href} at the host, found status ${String(response.status)}.`,
    );
  }
  await cache.put(key, response);
}

/** An address of its own for each version: shared caches do not heed that a browser asks past them. */
function pastCaches({ hash }: KeptFile, address: URL): URL {
  const own = new URL(address);
  own.searchParams.set("kept", hash);
  return own;
}

/** @returns undefined where other contents came */
async function ask(
  { hash }: KeptFile,
  address: URL,
  cache: RequestCache,
  signal: AbortSignal,
): Promise<Response | undefined> {
  const response = await fetch(address, { cache, credentials: "same-origin", signal });
  if (!response.ok) return response;
  const content = await response.arrayBuffer();
  if ((await contentHash(content)) !== hash) return undefined;
  // One of our own: what was led here from another address must not answer for a page.
  const { status, statusText } = response;
  const headers = new Headers(response.headers);
  // Whatever a request prefers, there is one text of each file. By `Vary: User-Agent` none would be found again.
  headers.delete("vary");
  return new Response(content, { headers, status, statusText });
}
