/** What a pointer or a key can pick in the picture. */
import type { MergedSpan, Span, Task, Trace } from "../trace/trace.ts";

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

export function taskTarget(task: Task): Target {
  return { kind: "task", task, start: task.start, end: task.end };
}

export function mergedTarget(merged: MergedSpan): Target {
  return { kind: "merged", merged, start: merged.start, end: merged.end };
}

/** All on the target's thread, in view or not, in order of start. */
export function besideTarget({ tasks, merged }: Trace, target: Target): readonly Target[] {
  const { thread } = target.kind === "task" ? target.task : target.merged;
  return [
    ...tasks.filter((task) => task.thread === thread).map(taskTarget),
    ...merged.filter((span) => span.thread === thread).map(mergedTarget),
  ].sort((one, other) => one.start - other.start);
}

/** Of the same thing, also in another layout of the run. */
export function isSame(one: Target, other: Target): boolean {
  if (one.kind === "task") return other.kind === "task" && one.task.id === other.task.id;
  return (
    other.kind === "merged" &&
    one.start === other.start &&
    one.end === other.end &&
    one.merged.thread === other.merged.thread
  );
}
