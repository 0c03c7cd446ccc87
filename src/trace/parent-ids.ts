import type { TaskRecord } from "./task-record.ts";

/**
 * A task's parent, such that no task is its own ancestor. Honest threads make no circles; others may.
 *
 * @param hasLateParents whether any parent became known after a child of it: only then are there circles
 */
export function parentIds(
  tasks: readonly TaskRecord[],
  hasLateParents: boolean,
): (task: TaskRecord) => number | undefined {
  const cut = hasLateParents ? findCircles(tasks) : new Set<TaskRecord>();
  return (task) => (cut.has(task) ? undefined : task.parent?.id);
}

/** One task of each circle. */
function findCircles(tasks: readonly TaskRecord[]): Set<TaskRecord> {
  const cut = new Set<TaskRecord>();
  /** By a task's index: the walk that came through it, or 0. */
  const walks = new Uint32Array(tasks.length);
  for (const [index, first] of tasks.entries()) {
    const walk = index + 1;
    let task: TaskRecord | undefined = first;
    while (task !== undefined && walks[task.index] === 0) {
      walks[task.index] = walk;
      const { parent }: TaskRecord = task;
      if (parent !== undefined && walks[parent.index] === walk) cut.add(task);
      task = parent;
    }
  }
  return cut;
}
