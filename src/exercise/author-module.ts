/** The module `exercise`, as the check module of an exercise sees it. Types only. */
import type { expect as chaiExpect } from "chai";
import type { Observation } from "./observation.ts";

export type { Observation, ObservedCall } from "./observation.ts";
export type { ObservedLine } from "./observed.ts";

/** What is run once, in a run of its own. `T`: what its function returns. */
export interface Scenario<T> {
  readonly kind: (value: T) => void;
}

export interface ScenarioOptions {
  /** ms after which the run is stopped, and its checks fail; 15,000 where it is not said. */
  readonly limitMs?: number;
  /** Its checks are made also where the run fails or the function throws: they say what must come of it. */
  readonly mayFail?: boolean;
  /**
   * It is run in every order in which its tasks can go on, and what it returns is of no account: an order
   * fails where the function throws, where nobody handles a rejection, and where nothing can go on. Its
   * checks see `interleavings`.
   */
  readonly explore?: true;
}

/** The reader's module is imported, and nothing else happens. */
export declare function scenario(): Scenario<undefined>;
/**
 * The reader's module is imported, and the function is called with what it exports. It only collects:
 * whatever it returns reaches the checks as data.
 */
export declare function scenario<T>(
  // What the reader's module exports is for the author to say: `(cell: typeof Cell) => …`.
  run: (cell: never) => T,
  options?: ScenarioOptions,
): Scenario<Awaited<T>>;

/**
 * A check, by a name that tells what is wanted.
 * @param judge throws where the run was not as wanted: `expect(…)` does
 */
export declare function check<T>(
  name: string,
  of: Scenario<T>,
  // Anything: an arrow that is one assertion returns it.
  judge: (seen: Observation<T>) => unknown,
): void;

/** Chai's: https://www.chaijs.com/api/bdd/ */
export declare const expect: typeof chaiExpect;
