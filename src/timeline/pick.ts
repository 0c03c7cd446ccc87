/** Finds what a pointer or a key means. */
import type { Trace } from "../trace/trace.ts";
import type { TimelineLayout } from "./layout.ts";
import { toTime } from "./scale.ts";
import { besideTarget, isSame, type Target, type TargetRow } from "./target.ts";

export type Direction = "left" | "right" | "up" | "down" | "first" | "last";

/** A row further off counts for more than a bar further along: bars lie along their rows. */
const steepness = 3;

/** What is nearest. @param x percent @param y px */
export function targetAt(layout: TimelineLayout, x: number, y: number): Target | undefined {
  const at = toTime(layout.scale, x);
  const along = ({ start, end }: Target): number =>
    outside(at, start, end) / layout.scale.msPerPixel;
  const found = layout.targetRows.flatMap((row) => {
    const target = nearest(row.targets, along);
    if (target === undefined) return [];
    const across = outside(y, row.y, row.y + row.height);
    return [{ row, target, distance: across * steepness + along(target) }];
  });
  const best = nearest(found, ({ distance }) => distance);
  if (best === undefined) return undefined;
  // Where many are in flight at once, as in a folded lane, height chooses among them.
  const { row, target } = best;
  const least = along(target);
  const same = row.targets.filter((each) => along(each) === least);
  const share = Math.min(0.999, Math.max(0, (y - row.y) / row.height));
  return same[Math.floor(share * same.length)] ?? target;
}

/**
 * The next one by key: by time within a lane, up and down from row to row. Along a lane it may be out of view.
 *
 * @param trace of which `layout` shows all or a part
 */
export function nextTarget(
  layout: TimelineLayout,
  trace: Trace,
  current: Target | undefined,
  direction: Direction,
): Target | undefined {
  const rows = layout.targetRows;
  if (current === undefined) return rows[0]?.targets[0];
  const index = rowOf(rows, current);
  const row = rows[index];
  if (direction === "up" || direction === "down") {
    const next = row === undefined ? undefined : rows[index + (direction === "up" ? -1 : 1)];
    return next === undefined
      ? current
      : nearest(next.targets, ({ start, end }) => outside(current.start, start, end));
  }
  const inLane = rows
    .filter(({ lane }) => lane === row?.lane)
    .flatMap(({ targets }) => targets)
    .sort((one, other) => one.start - other.start);
  const next = along(inLane, current, direction);
  return next === undefined || isSame(next, current) ? beyond(trace, current, direction) : next;
}

type Sideways = Exclude<Direction, "up" | "down">;

function along(
  inLane: readonly Target[],
  current: Target,
  direction: Sideways,
): Target | undefined {
  if (direction === "first") return inLane[0];
  if (direction === "last") return inLane.at(-1);
  const place = inLane.findIndex((target) => isSame(target, current));
  return inLane[place + (direction === "left" ? -1 : 1)];
}

/** Where the view ends, or has left the current one behind, its lane goes on. */
function beyond(trace: Trace, current: Target, direction: Sideways): Target {
  const all = besideTarget(trace, current);
  switch (direction) {
    case "first":
      return all[0] ?? current;
    case "last":
      return all.at(-1) ?? current;
    case "left":
      return all.findLast(({ start }) => start < current.start) ?? current;
    case "right":
      return all.find(({ start }) => start > current.start) ?? current;
  }
}

/** @returns -1 where it is not in view */
function rowOf(rows: readonly TargetRow[], target: Target): number {
  return rows.findIndex(({ targets }) => targets.some((each) => isSame(each, target)));
}

/** The first of the nearest. */
function nearest<T>(list: readonly T[], distance: (item: T) => number): T | undefined {
  let best: T | undefined;
  let least = Infinity;
  for (const item of list) {
    const far = distance(item);
    if (far < least) [best, least] = [item, far];
  }
  return best;
}

/** How far `value` lies outside of a stretch; 0 within. */
function outside(value: number, start: number, end: number): number {
  return Math.max(0, start - value, value - end);
}
