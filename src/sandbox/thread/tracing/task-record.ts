/** A task as its own thread keeps it while it is open. */
export class TaskRecord {
  /** Of the run; -1 past the cap, where tasks are counted and not told of. */
  readonly id: number;
  /** Who gets the thread when this one leaves it: the caller, as long as it is on the stack. */
  prev: TaskRecord | undefined;
  /** In whose count of children it is, when that one is open. */
  parent: TaskRecord | undefined;
  /** Open tasks of this thread whose parent it is. */
  children = 0;
  isOpen = false;
  isParked = false;
  /** Who was leaving a scope when this one began to. */
  leavingBefore: TaskRecord | undefined;
  threw = false;
  /** What an async function returns, until its body is over. */
  value: unknown = undefined;

  constructor(id: number, prev: TaskRecord | undefined, parent: TaskRecord | undefined) {
    this.id = id;
    this.prev = prev;
    this.parent = parent;
  }
}

/** Counts the leaves among a thread's open tasks, call by call. */
export class Leaves {
  count = 0;
  /** The most since it was last set. */
  peak = 0;

  open(task: TaskRecord): void {
    task.isOpen = true;
    const parent = openAncestor(task);
    if (parent !== undefined) {
      if (parent.children === 0) this.count--;
      parent.children++;
    }
    if (task.children === 0) this.count++;
    if (this.count > this.peak) this.peak = this.count;
  }

  /** Its open children become its parent's. */
  close(task: TaskRecord): void {
    if (!task.isOpen) return;
    task.isOpen = false;
    if (task.children === 0) this.count--;
    const parent = openAncestor(task);
    if (parent !== undefined) {
      parent.children += task.children - 1;
      if (parent.children === 0) this.count++;
    }
    task.children = 0;
  }
}

/** Generations that are looked at; who asks for a generator that called it is seldom further below it. */
const generations = 100;

/**
 * Whether `ancestor` may be above `task`, as when a generator is asked by a task that it started. To make
 * the asker the parent then would close a circle.
 */
export function mayBeBelow(task: TaskRecord, ancestor: TaskRecord): boolean {
  let above: TaskRecord | undefined = task;
  for (let step = 0; step < generations; step++) {
    if (above === undefined) return false;
    if (above === ancestor) return true;
    above = above.parent;
  }
  return true;
}

/** The nearest ancestor that is open. Shortens the way for the next time, so that chains do not grow. */
export function openAncestor(task: TaskRecord): TaskRecord | undefined {
  let parent = task.parent;
  while (parent !== undefined && !parent.isOpen) parent = parent.parent;
  task.parent = parent;
  return parent;
}
