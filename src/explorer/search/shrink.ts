/** The shortest failing schedule: the fewest context switches, then the fewest steps, then the first in order. */
import type { Choose, Failure, Program, Verdict } from "../run.ts";
import { isPast, noDeadline, type Deadline } from "./deadline.ts";
import { enumerate, failedOnce, NotDeterministic } from "./enumerate.ts";
import { follower, switchCost } from "./switches.ts";

export interface Shrunk {
  readonly choices: readonly number[];
  readonly failure: Failure;
  readonly switches: number;
  readonly steps: number;
  /** Whether every shorter schedule has been tried; else it is only shorter than what was found. */
  readonly isShortest: boolean;
}

interface Candidate {
  readonly choices: readonly number[];
  readonly failure: Failure;
  readonly switches: number;
  readonly steps: number;
}

/** Of the time that there is, what goes to trying all shorter schedules; the rest is for leaving out choices. */
const tryingAll = 0.75;

/**
 * Deterministic where the deadline is not met: the same program, schedule and limit give the same.
 * @param choices of a schedule that fails
 * @param schedules how many may be tried
 * @throws NotDeterministic where it does not fail, or where the same choices lead to others
 */
export function shrink(
  program: Program,
  choices: readonly number[],
  schedules: number,
  deadline: Deadline = noDeadline,
): Shrunk {
  const found = attempt(program, choices);
  if (!found) throw new NotDeterministic(failedOnce);
  const { kind } = found.failure;
  const begun = deadline.now();
  const trying = { ...deadline, until: begun + (deadline.until - begun) * tryingAll };
  let left = schedules;
  for (let bound = 0; bound <= found.switches; bound++) {
    const within = enumerate(program, { of: switchCost, bound });
    let best: Candidate | undefined;
    let tried = within.next();
    for (; tried && left > 0 && !isPast(trying); tried = within.next()) {
      left -= 1;
      const candidate = asCandidate(tried.verdict, tried.choices, tried.cost);
      if (candidate?.failure.kind !== kind) continue;
      // Depth first goes through the schedules in order: of equals, the first stays.
      if (!best || candidate.steps < best.steps) best = candidate;
    }
    if (tried) {
      const start = best ?? found;
      return { ...improve(program, start, deadline), isShortest: false };
    }
    if (best) return { ...best, isShortest: true };
  }
  return { ...found, isShortest: false };
}

function asCandidate(
  verdict: Verdict,
  choices: readonly number[],
  switches: number,
): Candidate | undefined {
  if (verdict.kind !== "failed") return undefined;
  return { choices: [...choices], failure: verdict.failure, switches, steps: verdict.steps };
}

/** Runs with the given choices as far as they go, then without switches. */
function attempt(program: Program, given: readonly (number | undefined)[]): Candidate | undefined {
  const choices: number[] = [];
  let switches = 0;
  const choose: Choose = (options, step) => {
    const wanted = given[choices.length];
    const index =
      wanted === undefined || wanted >= options.length ? follower(options, step) : wanted;
    switches += switchCost(options, index, step);
    choices.push(index);
    return index;
  };
  return asCandidate(program.run(choose), choices, switches);
}

/** Leaves out choices one at a time, and whole ends, as long as that helps. */
function improve(program: Program, start: Candidate, deadline: Deadline): Candidate {
  let best = start;
  for (let hasImproved = true; hasImproved;) {
    hasImproved = false;
    for (let index = 0; index < best.choices.length; index++) {
      const withoutEnd = best.choices.slice(0, index);
      const withoutOne: (number | undefined)[] = [...best.choices];
      withoutOne[index] = undefined;
      for (const given of [withoutEnd, withoutOne]) {
        if (isPast(deadline)) return best;
        const candidate = attempt(program, given);
        if (candidate?.failure.kind !== start.failure.kind || !isShorter(candidate, best)) continue;
        best = candidate;
        hasImproved = true;
        break;
      }
    }
  }
  return best;
}

function isShorter(one: Candidate, other: Candidate): boolean {
  return (
    one.switches < other.switches || (one.switches === other.switches && one.steps < other.steps)
  );
}
