/** From ms to percent of the picture's width, and back. */
import type { Span } from "../trace/trace.ts";

export interface Scale {
  /** The stretch of time in view, ms. */
  readonly from: number;
  readonly until: number;
  /** ms that a pixel stands for, at the width that the picture is made for. */
  readonly msPerPixel: number;
}

/** Of what is in view, percent. `x + width` is at most 100. */
export interface Stretch {
  readonly x: number;
  readonly width: number;
}

/** ms: what no engine's clock can tell apart. */
const shortestView = 0.01;

/** @param width px */
export function createScale(from: number, until: number, width: number): Scale {
  const end = Math.max(until, from + shortestView);
  return { from, until: end, msPerPixel: (end - from) / width };
}

/** @returns percent, 0 to 100 */
export function toPercent(scale: Scale, ms: number): number {
  const share = (ms - scale.from) / (scale.until - scale.from);
  return Math.min(100, Math.max(0, share * 100));
}

/** @returns ms */
export function toTime(scale: Scale, percent: number): number {
  return scale.from + (percent / 100) * (scale.until - scale.from);
}

export function isInView(scale: Scale, { start, end }: Span): boolean {
  return start <= scale.until && end >= scale.from;
}

/**
 * Where a span stands.
 * @param least px that it takes at least
 */
export function stretchOf(scale: Scale, { start, end }: Span, least = 0): Stretch {
  const narrowest = (least * scale.msPerPixel * 100) / (scale.until - scale.from);
  const from = Math.min(toPercent(scale, start), 100 - narrowest);
  return { x: from, width: Math.max(toPercent(scale, end) - from, narrowest) };
}
