/** What stands below a lane's thread line: rows of bars, or a strip that tells how many there are. */
import type { Lane, MergedSpan, Task, Trace } from "../trace/trace.ts";
import { densityOf, type Density } from "./density.ts";
import { isInView, type Scale } from "./scale.ts";
import { isShortCallback, taskRows, type TaskRow } from "./task-rows.ts";

export type LaneBody =
  | { readonly kind: "rows"; readonly rows: readonly TaskRow[] }
  | { readonly kind: "density"; readonly density: Density; readonly tasks: readonly Task[] };

export interface LaneTasks {
  readonly lane: Lane;
  /** Callbacks that show only in the thread's line. */
  readonly ticks: readonly Task[];
  readonly merged: readonly MergedSpan[];
  readonly body: LaneBody;
}

/** More tasks in view than this, or more rows, fold into a strip. */
const mostBars = 300;
const mostRows = 36;

export function laneTasks(trace: Trace, scale: Scale): readonly LaneTasks[] {
  const byId = new Map(trace.tasks.map((task) => [task.id, task]));
  const byThread = Map.groupBy(trace.tasks, ({ thread }) => thread);
  return trace.lanes.map((lane) => {
    const own = byThread.get(lane.thread) ?? [];
    const merged = trace.merged.filter(
      (span) => span.thread === lane.thread && isInView(scale, span),
    );
    const inView = own.filter((task) => isInView(scale, task));
    const ticks = inView.filter((task) => isShortCallback(task, scale));
    return { lane, ticks, merged, body: bodyOf(own, inView, merged, byId, scale) };
  });
}

function bodyOf(
  own: readonly Task[],
  inView: readonly Task[],
  merged: readonly MergedSpan[],
  byId: ReadonlyMap<number, Task>,
  scale: Scale,
): LaneBody {
  const isBar = (task: Task): boolean => !isShortCallback(task, scale);
  const bars = inView.filter(isBar);
  if (merged.length === 0 && bars.length <= mostBars) {
    // All of the lane where there are few, so that panning does not move them from row to row.
    const all = own.filter(isBar);
    const rows = taskRows(all.length <= mostBars ? all : bars, byId, scale);
    if (rows.length <= mostRows) return { kind: "rows", rows };
  }
  return { kind: "density", density: densityOf(own, merged, scale), tasks: bars };
}
