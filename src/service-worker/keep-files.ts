/** Brings the files of the course, some at a time, with word of how far it is. Pure, but for `bring`. */
import pLimit from "p-limit";
import { FileDiffers, FileMissing } from "./bring-file.ts";
import type { Failure } from "./keeping-protocol.ts";

/** A file of the course, as `src/integrations/kept-files.ts` lists it. */
export interface KeptFile {
  /** Below the site's root; `./` for the root itself. */
  readonly url: string;
  /** Tells its contents from those of other versions; null where its name already does. */
  readonly revision: string | null;
  /** Of its contents, by `contentHash`. */
  readonly hash: string;
  /** As it lies in the cache, not compressed. */
  readonly bytes: number;
}

/** As many connections as a browser has to a host of HTTP/1.1. */
const atOnce = 6;

/** The reader pressed Stop. */
export class KeepingStopped extends Error {
  override readonly name = "KeepingStopped";
}

/**
 * @param bring fetches one file, or finds that it is there already
 * @param onProgress bytes that are there of how many
 * @throws what `bring` throws first, or the signal's reason; the other files are then called off
 */
export async function keepFiles(
  files: readonly KeptFile[],
  bring: (file: KeptFile, signal: AbortSignal) => Promise<void>,
  signal: AbortSignal,
  onProgress: (bytes: number, total: number) => void,
): Promise<void> {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const failing = new AbortController();
  const either = AbortSignal.any([signal, failing.signal]);
  let there = 0;
  onProgress(there, total);
  await pLimit(atOnce).map(files, async (file) => {
    if (either.aborted) return;
    try {
      await bring(file, either);
    } catch (error) {
      // Those in flight end first: when this throws, nothing goes on behind it.
      failing.abort(error);
      return;
    }
    there += file.bytes;
    onProgress(there, total);
  });
  either.throwIfAborted();
}

/** @param error what `keepFiles` threw */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return "unknown";
  if (error instanceof KeepingStopped) return "stopped";
  if (error.name === "QuotaExceededError") return "room";
  if (error instanceof FileMissing) return "missing";
  if (error instanceof FileDiffers) return "differs";
  // `fetch` found no answer, or lost it on the way.
  if (error instanceof TypeError) return "network";
  return "unknown";
}
