/** A task as a bar: where it waits, where it runs, where its name has room. */
import type { Task } from "../trace/trace.ts";
import { busySegments } from "./busy-segments.ts";
import type { Scale, Stretch } from "./scale.ts";
import { isInView, stretchOf, toPercent } from "./scale.ts";
import { nameText, shorten } from "./shown-text.ts";
import type { TaskRow } from "./task-rows.ts";

export interface Solid extends Stretch {
  /** Of the bar's height, 1/8 to 1. */
  readonly share: number;
}

export interface BarLabel {
  readonly text: string;
  /** Percent. */
  readonly x: number;
  readonly place: "waiting" | "running" | "beside";
  /** px: the narrowest picture in which it fits. */
  readonly needs: number;
}

export interface Bar extends Stretch {
  readonly task: Task;
  /** In flight: once, but for a generator that parks between its values. */
  readonly flights: readonly Stretch[];
  readonly solids: readonly Solid[];
  readonly label: BarLabel | undefined;
  /** How its end shows; `cut` where it lies outside the view. */
  readonly ending: Task["outcome"] | "cut";
}

/** px */
const narrowestBar = 2;
const narrowestSolid = 1.5;
/** Between a bar and one that begins as it ends. */
const barGap = 1.5;
/** px of a character of a label; see `.tl-name` in `timeline.css`. */
export const characterWidth = 7.25;
const labelRoom = 9;
const longestLabel = 28;

/** The bars of a row that are in view, none over another. */
export function rowBars(row: TaskRow, scale: Scale, isLabelled: boolean): readonly Bar[] {
  const inView = row.filter((task) => isInView(scale, task));
  const stretches = inView.map((task) => stretchOf(scale, task, narrowestBar));
  const gap = toPercent(scale, scale.from + barGap * scale.msPerPixel);
  return inView.flatMap((task, index) => {
    const stretch = stretches[index];
    if (stretch === undefined) return [];
    const next = stretches[index + 1]?.x ?? 100 + gap;
    // A short bar is drawn wider than it is, as far as there is room; a long one leaves a gap.
    const room = Math.max(0, next - stretch.x);
    const width = Math.min(stretch.width, Math.max(room - gap, room / 2));
    return [barOf(task, { x: stretch.x, width }, Math.min(next, 100), scale, isLabelled)];
  });
}

function barOf(task: Task, stretch: Stretch, next: number, scale: Scale, isLabelled: boolean): Bar {
  const within = (part: Stretch): Stretch => {
    const x = Math.max(part.x, stretch.x);
    return { x, width: Math.max(0, Math.min(part.x + part.width, stretch.x + stretch.width) - x) };
  };
  const solids = busySegments(task.spans, scale).map(({ share, ...span }) => ({
    ...within(stretchOf(scale, span, narrowestSolid)),
    share,
  }));
  const flights = task.flights.filter((span) => isInView(scale, span));
  return {
    ...stretch,
    task,
    flights:
      task.flights.length > 1
        ? flights.map((span) => within(stretchOf(scale, span, 1)))
        : [stretch],
    solids,
    label: isLabelled ? labelOf(task, stretch, solids, next) : undefined,
    ending: task.end > scale.until ? "cut" : task.outcome,
  };
}

function labelOf(
  task: Task,
  stretch: Stretch,
  solids: readonly Solid[],
  next: number,
): BarLabel | undefined {
  const text = shorten(nameText(task.source.name), longestLabel);
  const room = Array.from(text).length * characterWidth + labelRoom;
  const label = (place: BarLabel["place"], { x, width }: Stretch): BarLabel[] =>
    width <= 0 ? [] : [{ text, x, place, needs: Math.ceil((room / width) * 100) }];
  const end = stretch.x + stretch.width;
  const waits = gaps(stretch, solids);
  const runs = solids.filter(({ share }) => share === 1);
  const candidates = [
    ...widest(waits).flatMap((wait) => label("waiting", wait)),
    ...widest(runs).flatMap((run) => label("running", run)),
    ...label("beside", { x: end, width: next - end }),
  ];
  return (
    candidates.find(({ needs }) => needs <= 300) ??
    candidates.toSorted((one, other) => one.needs - other.needs)[0]
  );
}

/** The first of the widest, or none. */
function widest(stretches: readonly Stretch[]): readonly Stretch[] {
  const most = Math.max(0, ...stretches.map(({ width }) => width));
  return stretches.filter(({ width }) => width > most * 0.9).slice(0, 1);
}

function gaps({ x, width }: Stretch, solids: readonly Stretch[]): readonly Stretch[] {
  const edges = [...solids, { x: x + width, width: 0 }];
  let from = x;
  return edges.map((edge) => {
    const gap = { x: from, width: edge.x - from };
    from = Math.max(from, edge.x + edge.width);
    return gap;
  });
}
