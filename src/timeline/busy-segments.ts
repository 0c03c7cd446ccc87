/**
 * Spans as the eye can take them. What is shorter than a pixel still shows, and a thousand of them close
 * together show by height how much of that time they fill, instead of running together to one solid bar.
 */
import type { Span } from "../trace/trace.ts";
import type { Scale } from "./scale.ts";
import { isInView } from "./scale.ts";

export interface BusySegment extends Span {
  /** How much of it is filled, in eighths: 1/8 to 1. */
  readonly share: number;
}

/** px: spans closer than this are told together. */
const closest = 2;
/** px: up to this a group is one tick of full height. */
const tick = 4;
/** px: how finely a crowd of short spans is told. */
const grain = 6;

/** @param spans in order, none overlapping */
export function busySegments(spans: readonly Span[], scale: Scale): readonly BusySegment[] {
  const segments: BusySegment[] = [];
  let group: Span[] = [];
  for (const span of spans) {
    if (!isInView(scale, span)) continue;
    const cut = {
      start: Math.max(span.start, scale.from),
      end: Math.min(span.end, scale.until),
    };
    const last = group.at(-1);
    const joins =
      last !== undefined &&
      cut.start - last.end < closest * scale.msPerPixel &&
      isShort(last, scale) &&
      isShort(cut, scale);
    if (!joins) {
      segments.push(...tellGroup(group, scale));
      group = [];
    }
    group.push(cut);
  }
  segments.push(...tellGroup(group, scale));
  return segments;
}

function isShort({ start, end }: Span, scale: Scale): boolean {
  return end - start < grain * scale.msPerPixel;
}

function tellGroup(group: readonly Span[], scale: Scale): readonly BusySegment[] {
  const first = group[0];
  const last = group.at(-1);
  if (first === undefined || last === undefined) return [];
  const length = last.end - first.start;
  if (group.length === 1 || length <= tick * scale.msPerPixel) {
    return [{ start: first.start, end: last.end, share: 1 }];
  }
  const pieces = Math.max(1, Math.floor(length / (grain * scale.msPerPixel)));
  const size = length / pieces;
  const filled = new Float64Array(pieces);
  for (const { start, end } of group) {
    // A span is shorter than a piece, so that it lies in two at most.
    const piece = Math.min(pieces - 1, Math.floor((start - first.start) / size));
    const edge = first.start + (piece + 1) * size;
    filled[piece] = (filled[piece] ?? 0) + Math.min(end, edge) - start;
    const next = Math.min(pieces - 1, piece + 1);
    filled[next] = (filled[next] ?? 0) + Math.max(0, end - edge);
  }
  return joinEqual(
    Array.from(filled, (time, index) => ({
      start: first.start + index * size,
      end: first.start + (index + 1) * size,
      share: Math.min(8, Math.max(1, Math.round((time / size) * 8))) / 8,
    })),
  );
}

function joinEqual(segments: readonly BusySegment[]): readonly BusySegment[] {
  const joined: BusySegment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (last?.share === segment.share) joined[joined.length - 1] = { ...last, end: segment.end };
    else joined.push(segment);
  }
  return joined;
}
