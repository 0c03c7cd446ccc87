/** The memory that the threads of a run share with the frame: one `Int32Array`. */
import { limits } from "./limits.ts";

/** Counts lines of all threads, so that they can be put in the order in which they were printed. */
export const orderSlot = 0;

/** Of a thread: odd while it waits in `Atomics.wait` without a limit; every wait makes it larger. */
export function epochSlot(thread: number): number {
  return 1 + thread;
}

/** How often `Atomics.waitAsync` was called: only then can a notification settle a promise elsewhere. */
export const asyncWaitSlot = 1 + limits.threads;

/**
 * Threads that `Atomics.notify` has woken and that have not gone on yet: on a busy machine that may
 * take a while, in which they look blocked.
 */
export const owedSlot = asyncWaitSlot + 1;

/** Workers that threads have asked for, some of which the frame may not have heard of yet. */
export const askedSlot = owedSlot + 1;

/** Always 0: who waits here is woken by nobody. */
export const foreverSlot = askedSlot + 1;

/** bytes */
export const sharedSize = 4 * (foreverSlot + 1);
