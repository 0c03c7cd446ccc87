/** A prediction: what is asked of a reader before a run, and how an answer looks. Plain data. */

/** Both ends included. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** What a run measures and a reader can say beforehand. Times are ms. */
export const quantities = [
  "wall",
  "busy",
  "concurrency",
  "parallelism",
  "threads",
  "tasks",
] as const;
export type Quantity = (typeof quantities)[number];

/** Something that holds of a run, or does not. */
export type Condition =
  | { readonly kind: "quantity"; readonly of: Quantity; readonly range: Range }
  /** Calls of the function `name` in flight at once, at most. */
  | { readonly kind: "in-flight"; readonly name: string; readonly range: Range }
  /** Lines of output. */
  | { readonly kind: "lines"; readonly range: Range }
  /** Any line, the first or the last one is as the pattern says (`src/console/line-pattern.ts`). */
  | { readonly kind: "prints" | "first" | "last"; readonly pattern: string }
  | { readonly kind: "state"; readonly state: "done" | "failed" };

export interface Choice {
  /** As plain text: what a reader's answer is kept as. */
  readonly text: string;
  /** All of them hold of a run of which the answer is true. Never empty. */
  readonly conditions: readonly Condition[];
}

export type Question =
  /** @property from, to: the lines to order, from 1, both included; all of them where undefined */
  | {
      readonly kind: "order";
      readonly from: number | undefined;
      readonly to: number | undefined;
    }
  /** @property within a share of the measured number: 0.25; 0 is exact */
  | { readonly kind: "number"; readonly of: Quantity; readonly within: number }
  | { readonly kind: "choice"; readonly choices: readonly Choice[] };

export interface Prediction {
  /** One of a kind in its lesson. */
  readonly id: string;
  /** File name of the cell that it is about. */
  readonly cell: string;
  readonly question: Question;
}

/** What a reader commits to. */
export type Commitment =
  /** Lines in the reader's order. */
  | { readonly kind: "order"; readonly lines: readonly string[] }
  /** A count, or ms. */
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "choice"; readonly text: string };
