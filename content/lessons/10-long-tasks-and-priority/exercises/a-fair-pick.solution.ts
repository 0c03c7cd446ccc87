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
  const late = jobs.filter((job) => job.passedOver >= 8);
  const most = late.reduce<J | undefined>(
    (a, b) => (a && a.passedOver >= b.passedOver ? a : b),
    undefined,
  );
  if (most) return most;
  return jobs.reduce((a, b) => (b.priority > a.priority ? b : a));
}
