/** Context switches: where a schedule leaves what could have gone on. */
import type { Option } from "../run.ts";

/**
 * 1 where something that the step before has set going is pending, and another is chosen; else 0. Where the
 * step before has set nothing going, going on with another is no switch: there is no other way.
 */
export function switchCost(options: readonly Option[], index: number, step: number): 0 | 1 {
  if (options[index]?.born === step) return 0;
  return options.some(({ born }) => born === step) ? 1 : 0;
}

/** What goes on without a switch; of several, the oldest. */
export function follower(options: readonly Option[], step: number): number {
  return Math.max(
    0,
    options.findIndex(({ born }) => born === step),
  );
}
