/**
 * Which tasks of a lane are bars, and in which row each stands: a task below the one that called it,
 * tasks that do not overlap side by side.
 */
import type { Task } from "../trace/trace.ts";
import type { Scale } from "./scale.ts";

/** A row, in order of start. */
export type TaskRow = readonly Task[];

/** px of a picture of usual width: a shorter callback is no bar; it shows where its thread is busy. */
const shortestCallback = 5;
/** px of a picture of usual width: two bars of a row never start closer than this. */
const closestBars = 0.5;

/** A run of a callback, which has its thread from start to end. */
function isCallback({ source: { kind } }: Task): boolean {
  return kind !== "async" && kind !== "generator" && kind !== "module";
}

/** Whether it stands in its thread's line and not in a row of its own. */
export function isShortCallback(task: Task, scale: Scale): boolean {
  return isCallback(task) && task.end - task.start < shortestCallback * scale.msPerPixel;
}

/**
 * @param bars of one thread, in order of start
 * @param byId all tasks of the run, to climb from a task to who called it
 */
export function taskRows(
  bars: readonly Task[],
  byId: ReadonlyMap<number, Task>,
  scale: Scale,
): readonly TaskRow[] {
  const isBar = new Set(bars);
  const children = new Map<Task | undefined, Task[]>();
  for (const task of bars) {
    const above = taskAbove(task, isBar, byId);
    const siblings = children.get(above);
    if (siblings === undefined) children.set(above, [task]);
    else siblings.push(task);
  }
  const least = closestBars * scale.msPerPixel;

  function blockOf(task: Task): Block {
    return [[intervalOf(task, least)], ...pack((children.get(task) ?? []).map(blockOf))];
  }
  return pack((children.get(undefined) ?? []).map(blockOf)).map((row) =>
    row.map(({ task }) => task),
  );
}

interface Interval {
  readonly task: Task;
  readonly start: number;
  readonly end: number;
}

/** A task's row and those below it. */
type Block = readonly (readonly Interval[])[];

function intervalOf(task: Task, least: number): Interval {
  return { task, start: task.start, end: Math.max(task.end, task.start + least) };
}

/** Ancestors looked at. */
const generations = 1000;

/** The nearest ancestor that has a bar on this thread and is still in flight when the task starts. */
function taskAbove(
  task: Task,
  isBar: ReadonlySet<Task>,
  byId: ReadonlyMap<number, Task>,
): Task | undefined {
  let above = parentOf(task, byId);
  for (let step = 0; step < generations && above !== undefined; step++) {
    // Times of one thread only: clocks of two may differ by a little.
    if (above.thread !== task.thread || above === task) return undefined;
    const isOpen = above.start <= task.start && above.end > task.start;
    if (isOpen && isBar.has(above) && isEarlier(above, task)) return above;
    above = parentOf(above, byId);
  }
  return undefined;
}

function parentOf({ parent }: Task, byId: ReadonlyMap<number, Task>): Task | undefined {
  return parent === undefined ? undefined : byId.get(parent);
}

/** Keeps any list of tasks a forest, whatever it claims about parents. */
function isEarlier(one: Task, other: Task): boolean {
  return one.start < other.start || (one.start === other.start && one.id < other.id);
}

/** Each block in the uppermost rows that are free for all of its own. */
function pack(blocks: readonly Block[]): readonly (readonly Interval[])[] {
  const rows: Interval[][] = [];
  for (const block of blocks) {
    let top = 0;
    while (!block.every((row, index) => isFree(rows[top + index] ?? [], row))) top++;
    for (const [index, row] of block.entries()) {
      const place = (rows[top + index] ??= []);
      place.push(...row);
      place.sort((one, other) => one.start - other.start);
    }
  }
  return rows;
}

/** Both in order. */
function isFree(taken: readonly Interval[], wanted: readonly Interval[]): boolean {
  return wanted.every(({ start, end }) =>
    taken.every((other) => other.end <= start || other.start >= end),
  );
}
