// Aging so quick that patience counts for more than any priority.
//
// fails: nor does one that has been passed over only four times
// says: the one taken: expected 'high', found 'low'
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
  const rank = (job: J) => job.priority + 100 * job.passedOver;
  return jobs.reduce((a, b) => (rank(b) > rank(a) ? b : a));
}
