/** Until when something is looked for: what was found by then is what there is. */
export interface Deadline {
  /** By `now`. */
  readonly until: number;
  /** ms */
  readonly now: () => number;
}

export const noDeadline: Deadline = { until: Infinity, now: () => 0 };

export function isPast({ until, now }: Deadline): boolean {
  return now() >= until;
}
