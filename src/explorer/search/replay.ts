/** The choices of a schedule, again. */
import type { Choose } from "../run.ts";

/**
 * @param choices once they are used up, the oldest is next
 * @param then what to choose from then on: 0, or -1 to stop there
 */
export function replay(choices: readonly number[], then: 0 | -1 = 0): Choose {
  let at = 0;
  return () => choices[at++] ?? then;
}
