/** What a pointer or a key can pick in the picture. */
import type { MergedSpan, Span, Task } from "../trace/trace.ts";

export type Target =
  | ({ readonly kind: "task"; readonly task: Task } & Span)
  | ({ readonly kind: "merged"; readonly merged: MergedSpan } & Span);

export interface TargetRow {
  /** Index of its lane. */
  readonly lane: number;
  /** px */
  readonly y: number;
  readonly height: number;
  /** In order of start, never empty. */
  readonly targets: readonly Target[];
}

/** Of the same thing, also in another layout of the run. */
export function isSame(one: Target, other: Target): boolean {
  if (one.kind === "task") return other.kind === "task" && one.task.id === other.task.id;
  return (
    other.kind === "merged" &&
    one.start === other.start &&
    one.merged.thread === other.merged.thread
  );
}
