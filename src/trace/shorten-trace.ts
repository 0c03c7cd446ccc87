/** Makes a trace small enough to be recorded. What does not fit is merged, so that the counts stay true. */
import { isCall } from "./count-in-flight.ts";
import { mostLeaves } from "./most-leaves.ts";
import type { MergedSpan, MessageEnd, Span, Task, Trace } from "./trace.ts";

/** Of a whole trace. */
export interface TraceLimits {
  readonly tasks: number;
  /** Of tasks on their threads; each task keeps its first beside. */
  readonly spans: number;
  /** Of generators that park. */
  readonly flights: number;
  /** Of lanes. */
  readonly busy: number;
  readonly messages: number;
  readonly merged: number;
}

/**
 * Keeps the earliest tasks, spans and messages. Each thread has one merged span more for what it lost.
 * Flights and lanes lose their shortest gaps instead.
 */
export function shortenTrace(trace: Trace, limits: TraceLimits): Trace {
  const kept = trace.tasks.slice(0, limits.tasks);
  const left = trace.tasks.slice(limits.tasks);
  const cut = spanCut(kept, limits.spans);
  const ids = new Set(kept.map(({ id }) => id));
  const keep = (task: number | undefined): number | undefined =>
    task !== undefined && ids.has(task) ? task : undefined;
  const keepEnd = (end: MessageEnd): MessageEnd => ({ ...end, task: keep(end.task) });
  const parking = kept.filter(({ flights }) => flights.length > 1).length;

  return {
    tasks: kept.map((task) => ({
      ...task,
      parent: keep(task.parent),
      spans: task.spans.filter(({ start }, index) => index === 0 || start < cut),
      flights: closeGaps(task.flights, share(limits.flights, parking)),
    })),
    lanes: trace.lanes.map((lane) => ({
      ...lane,
      busy: closeGaps(lane.busy, share(limits.busy, trace.lanes.length)),
    })),
    messages: trace.messages
      .slice(0, limits.messages)
      .map(({ from, to }) => ({ from: keepEnd(from), to: keepEnd(to) })),
    merged: trace.lanes.flatMap(({ thread }) => [
      ...joinMerged(
        trace.merged.filter((span) => span.thread === thread),
        share(limits.merged, trace.lanes.length),
      ),
      ...mergeRest(thread, kept, left, cut),
    ]),
    wallMs: trace.wallMs,
  };
}

const share = (limit: number, parts: number): number =>
  Math.max(1, Math.floor(limit / Math.max(1, parts)));

/** The start of the first span that does not fit, ms. */
function spanCut(tasks: readonly Task[], limit: number): number {
  const starts = tasks.flatMap(({ spans }) => spans.map(({ start }) => start));
  return starts.sort((one, other) => one - other)[limit] ?? Infinity;
}

/** What the thread has lost, as one span. */
function mergeRest(
  thread: number,
  kept: readonly Task[],
  left: readonly Task[],
  cut: number,
): MergedSpan[] {
  const tasks = left.filter((task) => task.thread === thread);
  const lost: Span[] = kept
    .filter((task) => task.thread === thread)
    .flatMap(({ spans }) => spans.filter(({ start }, index) => index > 0 && start >= cut));
  for (const task of tasks) lost.push(task);
  if (lost.length === 0) return [];
  return [
    {
      thread,
      start: lost.reduce((first, { start }) => Math.min(first, start), Infinity),
      end: lost.reduce((last, { end }) => Math.max(last, end), 0),
      calls: tasks.filter(({ source }) => isCall(source)).length,
      peak: Math.max(1, mostLeaves(tasks)),
    },
  ];
}

/** As many neighbours joined as it takes. */
function joinMerged(merged: readonly MergedSpan[], limit: number): MergedSpan[] {
  const size = Math.ceil(merged.length / limit);
  const joined: MergedSpan[] = [];
  for (const [index, span] of merged.entries()) {
    const last = joined.at(-1);
    if (last === undefined || index % size === 0) joined.push(span);
    else {
      joined[joined.length - 1] = {
        ...last,
        end: span.end,
        calls: last.calls + span.calls,
        peak: Math.max(last.peak, span.peak),
      };
    }
  }
  return joined;
}

/** At most so many spans: the longest gaps stay. */
function closeGaps(spans: readonly Span[], limit: number): readonly Span[] {
  if (spans.length <= limit) return spans;
  const gaps = spans
    .slice(1)
    .map(({ start }, index) => ({ index: index + 1, length: start - (spans[index]?.end ?? 0) }))
    .sort((one, other) => other.length - one.length);
  const open = new Set(gaps.slice(0, limit - 1).map(({ index }) => index));
  const closed: Span[] = [];
  for (const [index, { start, end }] of spans.entries()) {
    const last = closed.at(-1);
    if (last === undefined || open.has(index)) closed.push({ start, end });
    else closed[closed.length - 1] = { start: last.start, end };
  }
  return closed;
}
