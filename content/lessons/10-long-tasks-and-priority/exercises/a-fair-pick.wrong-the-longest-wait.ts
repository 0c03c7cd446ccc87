// Whoever has waited longest: fair, and deaf to what is urgent.
//
// fails: the most urgent first, and of equals the one that came first
// says: the order: expected
export interface Waiting {
  /** The higher, the more urgent. */
  readonly priority: number;
  /** How often in a row others have been taken. */
  readonly passedOver: number;
}

/** @param jobs in the order in which they came; at least one */
export function pick<J extends Waiting>(
  jobs: readonly [J, ...J[]],
): J {
  return jobs.reduce((a, b) => (b.passedOver > a.passedOver ? b : a));
}
