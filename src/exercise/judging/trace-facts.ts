/** What a check asks of a trace. Pure; all times are ms since the main module began. */
import type { Lane, Span, Task, Trace } from "../../trace/trace.ts";

/** A number, and the first moment at which it was reached. */
export interface Peak {
  readonly value: number;
  readonly at: number;
}

const isCall = ({ source }: Task): boolean =>
  source.kind === "async" || source.kind === "generator";

/** Calls of the async function `name`, in order of their start. @param file where it stands; any where undefined */
export function callsOf(trace: Trace, name: string, file?: string): readonly Task[] {
  return trace.tasks.filter(
    (task) =>
      isCall(task) &&
      task.source.name === name &&
      (file === undefined || task.source.place?.file === file),
  );
}

/** The most of these that were in flight at once. */
export function mostInFlight(tasks: readonly Task[]): Peak {
  const moments = tasks
    .flatMap(({ flights }) => flights)
    .flatMap(({ start, end }) => [
      { at: start, by: 1 },
      { at: end, by: -1 },
    ]);
  // Of what happens at once the ends come first.
  moments.sort((one, other) => one.at - other.at || one.by - other.by);
  let now = 0;
  let most: Peak = { value: 0, at: 0 };
  for (const { at, by } of moments) {
    now += by;
    if (now > most.value) most = { value: now, at };
  }
  return most;
}

/** Names of the async functions whose calls were in flight at a moment, in order of their start. */
export function runningAt(trace: Trace, ms: number): readonly string[] {
  return trace.tasks
    .filter(
      (task) =>
        isCall(task) &&
        task.flights.some(
          ({ start, end }) => start <= ms && (ms < end || task.outcome === "unfinished"),
        ),
    )
    .map(({ source }) => source.name);
}

/** Names of the async functions whose calls never ended. */
export function unfinishedCalls(trace: Trace): readonly string[] {
  return trace.tasks
    .filter((task) => isCall(task) && task.outcome === "unfinished")
    .map(({ source }) => source.name);
}

/** Names of the async functions that were called after a moment. */
export function calledAfter(trace: Trace, ms: number): readonly string[] {
  return trace.tasks
    .filter((task) => isCall(task) && task.start > ms)
    .map(({ source }) => source.name);
}

/** The longest stretch for which a thread ran code and could answer nobody. 0 for one that there was not. */
export function longestBusy(trace: Trace, thread: number): Peak {
  const busy = trace.lanes.find((lane) => lane.thread === thread)?.busy ?? [];
  let longest: Peak = { value: 0, at: 0 };
  for (const { start, end } of busy) {
    if (end - start > longest.value) longest = { value: end - start, at: start };
  }
  return longest;
}

/** When at least `count` threads were busy, for the first time; undefined where they never were. */
export function firstBusyTogether(lanes: readonly Lane[], count: number): number | undefined {
  const moments = lanes
    .flatMap(({ busy }): readonly Span[] => busy)
    .flatMap(({ start, end }) => [
      { at: start, by: 1 },
      { at: end, by: -1 },
    ])
    .sort((one, other) => one.at - other.at || one.by - other.by);
  let now = 0;
  for (const { at, by } of moments) {
    now += by;
    if (now >= count) return at;
  }
  return undefined;
}

/** ms of one thread, or of all. */
export function busyMs(trace: Trace, thread?: number): number {
  return trace.lanes
    .filter((lane) => thread === undefined || lane.thread === thread)
    .flatMap(({ busy }) => busy)
    .reduce((sum, { start, end }) => sum + end - start, 0);
}
