// Aging, as in the lesson: in the end everybody is taken, but how soon depends on how urgent the others are.
//
// fails: nobody is passed over more than ten times in a row
// says: times in a row: expected at most 10, found {int 11..100}
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
  const rank = (job: J) => job.priority + job.passedOver;
  return jobs.reduce((a, b) => (rank(b) > rank(a) ? b : a));
}
