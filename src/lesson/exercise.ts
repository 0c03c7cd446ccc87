/** An exercise as the build sees it: what stands in the lesson, and the files beside it. Plain data. */
import type { SourceLocation } from "./cell.ts";

export interface Exercise {
  /** `three-at-a-time`: what its files are called, and where what the reader did is kept. */
  readonly id: string;
  readonly title: string;
  /** Of `<Exercise>`. */
  readonly location: SourceLocation;
  /** File name of its one cell, the starter. */
  readonly cell: string;
  readonly check: CheckFile;
  readonly solution: AttemptFile;
  readonly wrong: readonly WrongAttempt[];
}

/** A file in `exercises/` that stands in the starter's place. */
export interface AttemptFile {
  /** From the project's root. */
  readonly path: string;
  /** TypeScript, ending in a line break. */
  readonly source: string;
}

export interface CheckFile extends AttemptFile {
  /** In the lesson's folder: `exercises/three-at-a-time.check.ts`. */
  readonly file: string;
  /** Names of the checks, in their order. */
  readonly checks: readonly string[];
  /** ms after which each scenario is stopped, in their order. */
  readonly limits: readonly number[];
  /** Which scenarios are explored: run in every order. */
  readonly explored: readonly number[];
}

/** A misconception written out, and what it must be told. */
export interface WrongAttempt extends AttemptFile {
  /** `wrong-await-in-a-loop` */
  readonly name: string;
  readonly claims: readonly Claim[];
  /** The number of the diagnostic that the type-check must give. */
  readonly typeError: number | undefined;
}

/** `// fails: …` and the `// says: …` under it. */
export interface Claim {
  /** Name of a check. */
  readonly fails: string;
  /** What the verdict's message holds; a pattern of `line-pattern.ts`. */
  readonly says: string;
  readonly location: SourceLocation;
}
