/** A lesson's cells as the build sees them. Plain data, from `read-lesson.ts` and the remark plugin alike. */
import type { CompiledModule } from "../compiler/module.ts";
import type { FailureReason } from "../sandbox/run.ts";

/** Where something stands in a lesson: what every message about it begins with. */
export interface SourceLocation {
  /** From the project's root: `content/lessons/01-two-words/index.mdx`. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

/** `3`, `2..4`: both ends included. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/**
 * The ways to fail that a lesson can be about: the same in every engine, and none of them an error of
 * the cell's own, which `error` names.
 */
export const failingReasons = [
  "never-ends",
  "deadlock",
  "closed",
  "flood",
  "threads",
] as const satisfies readonly FailureReason[];
export type FailingReason = (typeof failingReasons)[number];

/** What a run of the cell must measure; what the fence does not state is undefined. */
export interface Expectation {
  readonly concurrency?: Range;
  readonly parallelism?: Range;
  readonly threads?: Range;
  /** By function name. */
  readonly inFlight?: Readonly<Record<string, Range>>;
  /** The name of the error that ends the run: `TypeError`. */
  readonly error?: string;
  /** Why the run must fail, where no error of the cell's own ends it: `deadlock`. */
  readonly fails?: FailingReason;
  /** The number of the diagnostic that the type-check must give: `2322`. */
  readonly typeError?: number;
}

/** The fence ```` ```output ```` under a cell. */
export interface ExpectedOutput {
  /** Lines as written, patterns and all; see `output-pattern.ts`. */
  readonly lines: readonly string[];
  readonly unordered: boolean;
  readonly location: SourceLocation;
}

/** What exploring a cell must come to: whatever it is, a schedule that fails, or that all hold. */
export const exploringNames = ["any", "broken", "holds"] as const;
export type Exploring = (typeof exploringNames)[number];

export interface Cell {
  /** `gather.ts` */
  readonly file: string;
  /** TypeScript, ending in a line break. */
  readonly source: string;
  /** Of the first line of code: what positions in `source` are relative to. */
  readonly location: SourceLocation;
  readonly expectation: Expectation;
  readonly output: ExpectedOutput | undefined;
  /** Has an Explore button; undefined: has none. */
  readonly explore: Exploring | undefined;
}

/** What is sent to the page for one lesson (`/lessons/<slug>/cells.json`); loaded when a cell is first touched. */
export interface LessonModules {
  readonly cells: readonly LessonModule[];
}

export interface LessonModule {
  readonly source: string;
  /** TypeScript's error that the cell is about. */
  readonly typeError?: number;
  readonly module: CompiledModule;
}
