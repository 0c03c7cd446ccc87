import type { Span } from "./trace.ts";

/** ms: shorter overlaps do not count. */
const shortestMs = 1;
/** ms: a thread that pauses for less goes on. */
const breakMs = 0.1;
/** ms: what adding and subtracting such times may err by. */
const error = 1e-6;

/**
 * The largest k such that for 1 ms at a stretch at least k threads were busy. A thread's pauses of less
 * than 0.1 ms do not count.
 *
 * @param threads when each was busy, in order
 */
export function busyTogether(threads: readonly (readonly Span[])[]): number {
  return Math.max(0, ...stretches(threads).map(({ level }) => level));
}

/**
 * ms: when `level` threads or more first were busy for 1 ms at a stretch; undefined where they never were.
 *
 * @param threads when each was busy, in order
 */
export function firstBusyTogether(
  threads: readonly (readonly Span[])[],
  level: number,
): number | undefined {
  const starts = stretches(threads).flatMap((stretch) =>
    stretch.level === level ? [stretch.start] : [],
  );
  return starts.length === 0 ? undefined : Math.min(...starts);
}

/** Stretches of 1 ms and more in which `level` threads or more were busy, by when they end. */
function stretches(
  threads: readonly (readonly Span[])[],
): readonly { readonly level: number; readonly start: number }[] {
  const changes = threads.flatMap((spans) =>
    bridge(spans).flatMap(({ start, end }) => [
      { at: start, by: 1 },
      { at: end, by: -1 },
    ]),
  );
  changes.sort((one, other) => one.at - other.at);
  for (const [index, change] of changes.entries()) {
    const before = changes[index - 1]?.at;
    if (before !== undefined && change.at - before < error) change.at = before;
  }
  /** Of k: since when k + 1 threads or more have been busy. */
  const since: number[] = [];
  const found: { level: number; start: number }[] = [];
  let count = 0;
  for (const [index, { at, by }] of changes.entries()) {
    count += by;
    // Of all that happens at once only the sum counts: one thread may take over from another.
    if (changes[index + 1]?.at === at) continue;
    while (since.length < count) since.push(at);
    while (since.length > count) {
      const level = since.length;
      const start = since.pop() ?? at;
      if (at - start >= shortestMs - error) found.push({ level, start });
    }
  }
  return found;
}

function bridge(spans: readonly Span[]): Span[] {
  const bridged: Span[] = [];
  for (const span of spans) {
    const last = bridged.at(-1);
    if (last !== undefined && span.start - last.end < breakMs - error) {
      bridged[bridged.length - 1] = { start: last.start, end: span.end };
    } else bridged.push(span);
  }
  return bridged;
}
