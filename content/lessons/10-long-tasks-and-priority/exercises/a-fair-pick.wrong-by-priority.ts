// The most urgent, always: whoever is not urgent waits for a quiet hour that never comes.
//
// fails: nobody is passed over more than ten times in a row
// says: times in a row: expected at most 10, found 100
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
  return jobs.reduce((a, b) => (b.priority > a.priority ? b : a));
}
