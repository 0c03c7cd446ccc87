/** A schedule that passes, to be compared with one that fails. */
import type { Choose, Option, Program } from "../run.ts";
import { isPast, noDeadline, type Deadline } from "./deadline.ts";
import { follower } from "./switches.ts";

type Follow = (options: readonly Option[], step: number) => number;

/** How a run goes on behind the choice that is another one: without switches, or the oldest first. */
const follows: readonly Follow[] = [follower, () => 0];

/**
 * Goes the same way for as long as possible, then another, and is tried with few choices behind that.
 * @param choices of a schedule that fails
 * @returns its choices; undefined where none was found
 */
export function nearestPassing(
  program: Program,
  choices: readonly number[],
  deadline: Deadline = noDeadline,
): readonly number[] | undefined {
  const counts = countsAlong(program, choices);
  for (let at = counts.length - 1; at >= 0; at--) {
    for (let other = 0; other < (counts[at] ?? 0); other++) {
      if (other === (choices[at] ?? 0)) continue;
      const given = [...counts.slice(0, at).map((_, index) => choices[index] ?? 0), other];
      for (const follow of follows) {
        if (isPast(deadline)) return undefined;
        const passing = attempt(program, given, follow);
        if (passing) return passing;
      }
    }
  }
  return undefined;
}

/** How many options there were at each choice. */
function countsAlong(program: Program, choices: readonly number[]): readonly number[] {
  const counts: number[] = [];
  program.run((options) => {
    const index = choices[counts.length] ?? 0;
    counts.push(options.length);
    return index;
  });
  return counts;
}

function attempt(
  program: Program,
  given: readonly number[],
  follow: Follow,
): readonly number[] | undefined {
  const made: number[] = [];
  const choose: Choose = (options, step) => {
    const index = Math.min(given[made.length] ?? follow(options, step), options.length - 1);
    made.push(index);
    return index;
  };
  return program.run(choose).kind === "passed" ? made : undefined;
}
