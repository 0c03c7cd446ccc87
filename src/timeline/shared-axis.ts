/** Runs further apart than this would leave one of them too small to see. */
const furthest = 20;

/**
 * Where the axis of a run ends, ms, so that others can be compared with it.
 * @param wallMs how long it took
 * @param others how long they took; 0 where there are none
 */
export function sharedAxis(wallMs: number, others: readonly number[]): number {
  return Math.max(wallMs, ...others.filter((other) => other > 0 && other < wallMs * furthest));
}
