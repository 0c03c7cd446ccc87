// Looks after those who are late when it is too late for the second of them.
//
// fails: nobody is passed over more than ten times in a row
// says: times in a row: expected at most 10, found {int 11..12}
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
  const late = jobs.find((job) => job.passedOver >= 10);
  if (late) return late;
  return jobs.reduce((a, b) => (b.priority > a.priority ? b : a));
}
