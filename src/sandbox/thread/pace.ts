/**
 * When a line that a cell prints leaves its thread. A line of its own at first, so that it shows even
 * when a busy loop follows; in batches once there are many. Pure.
 */
import { waits } from "../limits.ts";

// Taken before a cell can patch them.
const { min, max } = Math;

/** Lines that may leave at once, one by one. */
const burst = 64;
/** How many more per ms. */
const refill = 0.5;
/** Lines and bytes that make a batch. */
const batchLines = 256;
const batchBytes = 65_536;

export interface Pace {
  /** Whether what has been printed must leave now. `lines`: those that are kept. */
  isDue(now: number, waiting: { readonly lines: number; readonly bytes: number }): boolean;
  /** A batch has left. */
  left(now: number): void;
}

export function createPace(): Pace {
  let tokens = burst;
  let lastRefill = 0;
  let lastLeft = -Infinity;
  return {
    isDue(now, waiting) {
      // Counts alone can wait.
      if (waiting.lines === 0) return now - lastLeft >= waits.batch;
      tokens = min(burst, tokens + max(0, now - lastRefill) * refill);
      lastRefill = now;
      if (tokens >= 1) {
        tokens -= 1;
        return true;
      }
      return (
        waiting.lines >= batchLines || waiting.bytes >= batchBytes || now - lastLeft >= waits.batch
      );
    },
    left(now) {
      lastLeft = now;
    },
  };
}
