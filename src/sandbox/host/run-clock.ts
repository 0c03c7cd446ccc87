/**
 * For how long a run has gone on, by the page's clock. The frame's clock is another process's, and what it
 * says comes late: on a page with much to do, by as much as that takes. So the run has gone on for at
 * least as long as anything that was heard of it says.
 */
export interface RunClock {
  /** The main module began. @param at ms since the run began */
  begin(at: number): void;
  /** Something happened in the run. @param at ms since the run began */
  heard(at: number): void;
  /** ms since the main module began; 0 before. */
  elapsed(): number;
}

/** @param now ms; called at once, since no run began before it was asked for */
export function createRunClock(now: () => number): RunClock {
  const askedAt = now();
  let zero = 0;
  let begunAt: number | undefined;

  return {
    begin(at) {
      zero = at;
      begunAt = now();
    },
    heard(at) {
      if (begunAt === undefined) return;
      const atLeast = now() - (at - zero);
      if (atLeast < begunAt) begunAt = Math.max(askedAt, atLeast);
    },
    elapsed: () => (begunAt === undefined ? 0 : now() - begunAt),
  };
}
