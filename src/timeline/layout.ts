/**
 * A trace as a picture's geometry. Down is px, across is percent of the picture's width: SVG takes both
 * at once, so that one picture, made once, fits a phone and a desk without a script, its text and its
 * lines as large on both. Labels of lanes stand above their lanes for the same reason.
 */
import type { MessageEnd, Trace } from "../trace/trace.ts";
import { said } from "../words/words.ts";
import { arrowsOf, type Arrow } from "./arrows.ts";
import { fittingTicks, roundStep, type AxisTick } from "./axis-ticks.ts";
import { laneTasks } from "./lane-body.ts";
import { laneNames } from "./lane-names.ts";
import { geometry, placeLane, type LaneLayout } from "./place-lane.ts";
import { createScale, toPercent, type Scale } from "./scale.ts";
import { timeText } from "./shown-text.ts";
import type { TargetRow } from "./target.ts";

export interface LayoutOptions {
  /** ms: the stretch of time in view; by default all of it. */
  readonly from?: number;
  readonly until?: number;
  /** px, where it is known: how finely it is told. It fits any width all the same, in the same rows. */
  readonly width?: number;
  /** The run goes on: what is unfinished is not torn off. */
  readonly isLive?: boolean;
  /** Another run, as outlines over this one. */
  readonly ghost?: Trace;
}

export interface TimelineLayout {
  readonly scale: Scale;
  /** px */
  readonly height: number;
  readonly ticks: readonly AxisTick[];
  readonly lanes: readonly LaneLayout[];
  readonly arrows: readonly Arrow[];
  /** Where the run ended, on an axis that goes on. */
  readonly end: { readonly x: number; readonly text: string } | undefined;
  readonly isLive: boolean;
  /** What can be picked, from top to bottom. */
  readonly targetRows: readonly TargetRow[];
}

/** px: what a picture is told for where its width is not known. */
const usualWidth = 680;
/** px that a tick of the axis takes, and a picture on a usual phone; in a narrower one some go unnamed. */
const tickRoom = 62;
const narrowestPicture = 330;

export function layoutTimeline(trace: Trace, options: LayoutOptions = {}): TimelineLayout {
  const { from = 0, until = trace.wallMs, width, isLive = false, ghost } = options;
  const scale = createScale(from, until, width ?? usualWidth);
  // A picture keeps its height when it is drawn anew for the width that it turns out to have.
  const rowScale = createScale(from, until, usualWidth);
  const own = laneTasks(trace, rowScale);
  const others = ghost === undefined ? [] : laneTasks(ghost, rowScale);
  const names = laneNames([...trace.lanes, ...(ghost?.lanes.slice(trace.lanes.length) ?? [])]);

  const targetRows: TargetRow[] = [];
  const lanes: LaneLayout[] = [];
  let y: number = geometry.axis;
  for (let index = 0; index < Math.max(own.length, others.length); index++) {
    const placed = placeLane(own[index], others[index], names, y, scale);
    lanes.push(placed.lane);
    targetRows.push(...placed.targets.map((row) => ({ ...row, lane: index })));
    y += placed.height;
  }

  const hasEnd = !isLive && until > trace.wallMs * 1.02 && trace.wallMs >= from;
  return {
    scale,
    height: y + (hasEnd ? geometry.endLabel : 0),
    ticks: fittingTicks(scale, width ?? narrowestPicture, tickRoom),
    lanes,
    arrows: arrowsOf(trace.messages, scale, yOfMessages(lanes)),
    end: hasEnd
      ? { x: toPercent(scale, trace.wallMs), text: said("ended at {}", timeText(trace.wallMs)) }
      : undefined,
    isLive,
    targetRows,
  };
}

/** The end of an axis that need not move with each frame, for a run that has taken `ms` so far. */
export function roomyAxis(ms: number): number {
  return roundStep(Math.max(100, ms * 1.15));
}

/** A message leaves and meets the near edge of its task's bar, or the thread's line. */
function yOfMessages(
  lanes: readonly LaneLayout[],
): (end: MessageEnd, toward: MessageEnd) => number | undefined {
  const byThread = new Map(lanes.map((lane, index) => [lane.thread, { lane, index }]));
  const rows = new Map(
    lanes.flatMap(({ rows: own }) =>
      own.flatMap((row) => row.bars.map(({ task }) => [task.id, row] as const)),
    ),
  );
  return ({ thread, task }, toward) => {
    const here = byThread.get(thread);
    const there = byThread.get(toward.thread);
    if (here === undefined || there === undefined) return undefined;
    const row = task === undefined ? undefined : rows.get(task);
    const top = row?.y ?? here.lane.lineY - geometry.line;
    return there.index > here.index ? top + (row?.height ?? geometry.line) : top;
  };
}
