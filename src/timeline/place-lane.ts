/** Where everything of one lane stands. */
import { rowBars, type Bar, type Solid } from "./bar.ts";
import { busySegments } from "./busy-segments.ts";
import type { LaneBody, LaneTasks } from "./lane-body.ts";
import { isInView, stretchOf, type Scale, type Stretch } from "./scale.ts";
import { timeText } from "./shown-text.ts";
import { said } from "../words/words.ts";
import { mergedTarget, taskTarget, type TargetRow } from "./target.ts";

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
export type PlacedRow = Omit<TargetRow, "lane">;

export function placeLane(
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
    note: own === undefined ? "" : said("busy {}", timeText(total(own))),
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
  const { ticks, merged, body } = tasks;
  const line = { y: lane.lineY - geometry.line, height: geometry.line };
  const placed: PlacedRow[] = [{ ...line, targets: ticks.map(taskTarget) }];
  for (const { y, height, bars } of lane.rows) {
    placed.push({ y, height, targets: bars.map(({ task }) => taskTarget(task)) });
  }
  if (body.kind === "density" && lane.density !== undefined) {
    const { y, height } = lane.density;
    const targets = [...body.tasks.map(taskTarget), ...merged.map(mergedTarget)];
    placed.push({ y, height, targets });
  }
  return placed.filter(({ targets }) => targets.length > 0);
}
