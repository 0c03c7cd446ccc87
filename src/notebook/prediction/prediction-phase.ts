/** How far a reader is with a prediction. */
import type { Grade } from "../../exercise/prediction/grade.ts";
import type { Commitment } from "../../exercise/prediction/prediction.ts";

export type Phase =
  /** Nothing said yet, or not again. */
  | { readonly phase: "open" }
  | { readonly phase: "skipped" }
  | { readonly phase: "committed"; readonly commitment: Commitment }
  /** As it was left: what was said, and how it ended. */
  | { readonly phase: "found-again"; readonly commitment: Commitment }
  | { readonly phase: "graded"; readonly commitment: Commitment; readonly grade: Grade };
