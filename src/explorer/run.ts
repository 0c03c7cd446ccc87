/** How one run of a program ends. Plain data, but for what the program itself has thrown. */

export type Failure =
  /** `invariant(condition, message)` of `lab` did not hold. */
  | { readonly kind: "invariant"; readonly message: string; readonly site: number }
  /** Thrown, and caught by nobody. */
  | { readonly kind: "error"; readonly error: unknown; readonly site: number }
  /** A promise was rejected, and when the step had ended nobody had asked for it. */
  | { readonly kind: "rejection"; readonly error: unknown; readonly site: number }
  /** Nothing is pending and the program has not ended. */
  | { readonly kind: "deadlock"; readonly waiting: readonly number[]; readonly site: number }
  /** It goes on and on: jobs within one step, or steps although each event got its turn. */
  | {
      readonly kind: "livelock";
      readonly what: "jobs" | "steps";
      readonly count: number;
      readonly site: number;
    };

/** What stands before a thrown value in a record's message where it is no error. */
export const noErrorHeads = { error: "Uncaught ", rejection: "Unhandled rejection: " } as const;

export type Verdict =
  /** `isWhole`: every choice was the chooser's, none was made for it because of the bound of steps. */
  | { readonly kind: "passed"; readonly steps: number; readonly isWhole: boolean }
  | {
      readonly kind: "failed";
      readonly steps: number;
      readonly isWhole: boolean;
      readonly failure: Failure;
    }
  /** Ends the sentence "cannot be explored because". */
  | { readonly kind: "unexplorable"; readonly because: string }
  /** A file of the site, by its path below `/lab/`, has to be there first. */
  | { readonly kind: "missing"; readonly address: string }
  /** The chooser chose none: the run stands where it asked. */
  | { readonly kind: "open"; readonly steps: number };

/** What may be next, as far as a search looks at it. */
export interface Option {
  /** Step that registered it; 0 is the program's beginning. */
  readonly born: number;
}

/**
 * Which is next: an index. Asked only where there are several, in the order of their registration.
 * @param step how many steps are done
 * @returns -1 to stop there
 */
export type Choose = (options: readonly Option[], step: number) => number;

/** An index was chosen that is none of the options'. */
export class UnfitChoice extends RangeError {
  override readonly name = "UnfitChoice";
}

/** What a search tries: it does the same when the same is chosen. */
export interface Program {
  run(choose: Choose): Verdict;
}
