/**
 * A trace as a picture's geometry. Down is px, across is percent of the picture's width: SVG takes both
 * at once, so that one picture, made once, fits a phone and a desk without a script, its text and its
 * lines as large on both. Labels of lanes stand above their lanes for the same reason.
 */
import type { MessageEnd, Task, Trace } from "../trace/trace.ts";
import { arrowsOf, type Arrow } from "./arrows.ts";
import { axisTicks, roundStep, type AxisTick } from "./axis-ticks.ts";
import { rowBars, type Bar, type Solid } from "./bar.ts";
import { busySegments } from "./busy-segments.ts";
import { laneTasks, type LaneBody, type LaneTasks } from "./lane-body.ts";
import { laneNames } from "./lane-names.ts";
import { createScale, isInView, stretchOf, toPercent, type Scale, type Stretch } from "./scale.ts";
import { timeText } from "./shown-text.ts";
import type { Target, TargetRow } from "./target.ts";

export interface LayoutOptions {
  /** ms: the stretch of time in view; by default all of it. */
  readonly from?: number;
  readonly until?: number;
  /** px, where it is known: how finely it is told. It fits any width all the same. */
  readonly width?: number;
  /** The run goes on: what is unfinished is not torn off. */
  readonly isLive?: boolean;
  /** Another run, as outlines over this one. */
  readonly ghost?: Trace;
}

export interface Box extends Stretch {
  /** px */
  readonly y: number;
  readonly height: number;
}

export interface BarRow {
  /** px */
  readonly y: number;
  readonly height: number;
  readonly bars: readonly Bar[];
}

export interface LaneLayout {
  readonly thread: number;
  readonly name: string;
  /** `busy 1.7 ms`; empty where the lane is only the other run's. */
  readonly note: string;
  /** px: its upper edge. */
  readonly y: number;
  /** px: the lower edge of the thread's line. */
  readonly lineY: number;
  readonly life: Stretch | undefined;
  readonly busy: readonly Solid[];
  readonly rows: readonly BarRow[];
  readonly density: (Box & { readonly peak: number; readonly shape: string }) | undefined;
  readonly ghosts: readonly Box[];
  readonly ghostDensity: (Box & { readonly shape: string }) | undefined;
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

/** px */
export const geometry = {
  axis: 18,
  laneHead: 20,
  /** Of the thread's own line. */
  line: 6,
  lineGap: 5,
  bar: 16,
  barPitch: 20,
  slimBar: 6,
  slimPitch: 8,
  density: 44,
  laneGap: 12,
  endLabel: 16,
} as const;

/** A lane with more rows has slim bars without names. */
const mostNamedRows = 12;
/** px: what a picture is told for where its width is not known. */
const usualWidth = 680;
/** px that a tick of the axis takes, at the narrowest and otherwise. */
const tickRoom = 62;
const narrowestPicture = 330;

export function layoutTimeline(trace: Trace, options: LayoutOptions = {}): TimelineLayout {
  const { from = 0, until = trace.wallMs, width, isLive = false, ghost } = options;
  const scale = createScale(from, until, width ?? usualWidth);
  const own = laneTasks(trace, scale);
  const others = ghost === undefined ? [] : laneTasks(ghost, scale);
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
    ticks: axisTicks(scale, Math.floor((width ?? narrowestPicture) / tickRoom)),
    lanes,
    arrows: arrowsOf(trace.messages, scale, yOfMessages(lanes)),
    end: hasEnd
      ? { x: toPercent(scale, trace.wallMs), text: `ended at ${timeText(trace.wallMs)}` }
      : undefined,
    isLive,
    targetRows,
  };
}

/** The end of an axis that need not move with each frame, for a run that has taken `ms` so far. */
export function roomyAxis(ms: number): number {
  return roundStep(Math.max(100, ms * 1.15));
}

type PlacedRow = Omit<TargetRow, "lane">;

function placeLane(
  own: LaneTasks | undefined,
  other: LaneTasks | undefined,
  names: ReadonlyMap<number, string>,
  y: number,
  scale: Scale,
): { lane: LaneLayout; targets: readonly PlacedRow[]; height: number } {
  const lineY = y + geometry.laneHead + geometry.line;
  const bodyY = lineY + geometry.lineGap;
  const isSlim = Math.max(rowCount(own), rowCount(other)) > mostNamedRows;
  const pitch = isSlim ? geometry.slimPitch : geometry.barPitch;
  const barHeight = isSlim ? geometry.slimBar : geometry.bar;

  const rows =
    own?.body.kind === "rows"
      ? own.body.rows.map((row, index) => ({
          y: bodyY + index * pitch,
          height: barHeight,
          bars: rowBars(row, scale, !isSlim),
        }))
      : [];
  const strip = { x: 0, width: 100, y: bodyY, height: geometry.density };
  const density = own?.body.kind === "density" ? { ...own.body.density, ...strip } : undefined;
  const heights = [own, other].map((tasks) => bodyHeight(tasks?.body, pitch));
  const thread = own?.lane.thread ?? other?.lane.thread ?? 0;

  const lane: LaneLayout = {
    thread,
    name: names.get(thread) ?? "",
    note: own === undefined ? "" : `busy ${timeText(total(own))}`,
    y,
    lineY,
    life: own === undefined || !isInView(scale, own.lane) ? undefined : stretchOf(scale, own.lane),
    busy: (own === undefined ? [] : busySegments(own.lane.busy, scale)).map(
      ({ share, ...span }) => ({ ...stretchOf(scale, span, 1.5), share }),
    ),
    rows,
    density,
    ghosts:
      other?.body.kind === "rows"
        ? other.body.rows.flatMap((row, index) =>
            rowBars(row, scale, false).map(({ x, width }) => ({
              x,
              width,
              y: bodyY + index * pitch,
              height: barHeight,
            })),
          )
        : [],
    ghostDensity:
      other?.body.kind === "density" ? { ...strip, shape: other.body.density.shape } : undefined,
  };
  return {
    lane,
    targets: own === undefined ? [] : targetsOf(own, lane),
    height: bodyY - y + Math.max(...heights) + geometry.laneGap,
  };
}

function rowCount(tasks: LaneTasks | undefined): number {
  return tasks?.body.kind === "rows" ? tasks.body.rows.length : 0;
}

function bodyHeight(body: LaneBody | undefined, pitch: number): number {
  if (body === undefined) return 0;
  return body.kind === "rows" ? body.rows.length * pitch : geometry.density;
}

function total({ lane: { busy } }: LaneTasks): number {
  return busy.reduce((sum, { start, end }) => sum + end - start, 0);
}

function targetsOf(tasks: LaneTasks, lane: LaneLayout): readonly PlacedRow[] {
  const target = (task: Task): Target => ({
    kind: "task",
    task,
    start: task.start,
    end: task.end,
  });
  const { ticks, merged, body } = tasks;
  const line = { y: lane.lineY - geometry.line, height: geometry.line };
  const placed: PlacedRow[] = [{ ...line, targets: ticks.map(target) }];
  for (const { y, height, bars } of lane.rows) {
    placed.push({ y, height, targets: bars.map(({ task }) => target(task)) });
  }
  if (body.kind === "density" && lane.density !== undefined) {
    const { y, height } = lane.density;
    const spans = merged.map((span): Target => ({
      kind: "merged",
      merged: span,
      start: span.start,
      end: span.end,
    }));
    placed.push({ y, height, targets: [...body.tasks.map(target), ...spans] });
  }
  return placed.filter(({ targets }) => targets.length > 0);
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
