/** All schedules of a program, one after another: depth first, each by a run from the beginning. */
import { UnfitChoice, type Choose, type Option, type Program, type Verdict } from "../run.ts";

export interface Tried {
  readonly verdict: Verdict;
  /** One for each time that there was a choice. */
  readonly choices: readonly number[];
  /** What they cost in all. */
  readonly cost: number;
  /** How much of the tree is done with this one, 0 to 1, each branch of a choice counting the same: rounded. */
  readonly fraction: number;
  /** None comes after it. */
  readonly isLast: boolean;
}

export interface Price {
  readonly of: (options: readonly Option[], index: number, step: number) => number;
  /** Schedules that cost more are left out. */
  readonly bound: number;
}

interface Level {
  readonly options: number;
  /** Those that can be afforded. */
  readonly indexes: readonly number[];
  /** What each of these costs. */
  readonly costs: readonly number[];
  at: number;
}

export interface Enumeration {
  /** The next schedule; undefined after the last one. */
  next(): Tried | undefined;
  /** Whether some have been left out for their price. */
  readonly isPruned: boolean;
}

/** What a program that chance or the world outside decides for cannot be. */
export class NotDeterministic extends Error {
  override readonly name = "NotDeterministic";
}

export const failedOnce = "With the same choices it failed once, and not another time.";

/** @returns what to say of an error that such a program has led to; undefined for any other */
export function differenceIn(error: unknown): string | undefined {
  if (error instanceof NotDeterministic) return `it does not do the same twice: ${error.message}`;
  // The choices were its own.
  if (!(error instanceof UnfitChoice)) return undefined;
  return "it does not do the same twice: With the same choices more was pending once than another time.";
}

const free: Price = { of: () => 0, bound: 0 };

/** @throws NotDeterministic from `next`, where the same choices lead to others */
export function enumerate(program: Program, price: Price = free): Enumeration {
  const levels: Level[] = [];
  let isPruned = false;
  let isOver = false;

  function open(options: readonly Option[], step: number, spent: number): Level {
    const indexes: number[] = [];
    const costs: number[] = [];
    for (let index = 0; index < options.length; index++) {
      const cost = price.of(options, index, step);
      if (spent + cost > price.bound) {
        isPruned = true;
        continue;
      }
      indexes.push(index);
      costs.push(cost);
    }
    const level = { options: options.length, indexes, costs, at: 0 };
    levels.push(level);
    return level;
  }

  function next(): Tried | undefined {
    if (isOver) return undefined;
    const known = levels.length;
    const choices: number[] = [];
    let depth = 0;
    let cost = 0;
    const choose: Choose = (options, step) => {
      const level = levels[depth] ?? open(options, step, cost);
      depth++;
      if (level.options !== options.length) {
        throw new NotDeterministic(
          `With the same choices ${level.options} things were pending once, and ${options.length} another time.`,
        );
      }
      const index = level.indexes[level.at] ?? 0;
      cost += level.costs[level.at] ?? 0;
      choices.push(index);
      return index;
    };
    const verdict = program.run(choose);
    if (depth < known) {
      throw new NotDeterministic("With the same choices the program ended earlier another time.");
    }
    const fraction = advance();
    return { verdict, choices, cost, fraction, isLast: isOver };
  }

  /** To the next branch. @returns how much of the tree is done */
  function advance(): number {
    let last = levels.at(-1);
    while (last && last.at === last.indexes.length - 1) {
      levels.pop();
      last = levels.at(-1);
    }
    if (!last) {
      isOver = true;
      return 1;
    }
    last.at += 1;
    let fraction = 0;
    let share = 1;
    for (const { at, indexes } of levels) {
      share /= indexes.length;
      fraction += at * share;
    }
    return fraction;
  }

  return {
    next,
    get isPruned() {
      return isPruned;
    },
  };
}
