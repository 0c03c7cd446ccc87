/** From ms since the run began, as threads tell them, to a trace's ms: since the main module began, within the run. */
import type { Span } from "./trace.ts";

export interface TimeWindow {
  /** ms of the trace, from 0 to the window's end. */
  clamp(at: number): number;
  /** Whether `at` is not past the window's end. */
  holds(at: number): boolean;
  /**
   * The stretches in order, joined where they adjoin. One of no length only where there is no other.
   *
   * @param times start, end, start, end; a last start without an end lasts to the window's end
   * @param openSince the start of one more that lasts to the window's end
   */
  spans(times: readonly number[], openSince: number | undefined): Span[];
}

/**
 * @param zero when the main module began, ms since the run began
 * @param until the trace's last moment, ms since the main module began
 */
export function createTimeWindow(zero: number, until: number): TimeWindow {
  const clamp = (at: number): number => Math.max(0, Math.min(at - zero, until));

  function spans(times: readonly number[], openSince: number | undefined): Span[] {
    const found: Span[] = [];
    let instant: Span | undefined;
    const add = (from: number, to: number): void => {
      const start = clamp(from);
      const end = clamp(to);
      if (start === end) {
        instant ??= { start, end };
        return;
      }
      const last = found.at(-1);
      if (last !== undefined && last.end >= start) {
        found[found.length - 1] = { start: last.start, end: Math.max(last.end, end) };
      } else found.push({ start, end });
    };
    for (let index = 0; index < times.length; index += 2) {
      add(times[index] ?? 0, times[index + 1] ?? Infinity);
    }
    if (openSince !== undefined) add(openSince, Infinity);
    return found.length === 0 && instant !== undefined ? [instant] : found;
  }

  return { clamp, holds: (at) => at - zero <= until, spans };
}
