/** What is told of a task, where it is picked and in the table. */
import type { Task, TaskKind, Trace, TracePlace } from "../trace/trace.ts";
import { laneNames } from "./lane-names.ts";
import { countOf, nameText, timeText } from "./shown-text.ts";
import type { Target } from "./target.ts";

export interface TargetDescription {
  readonly name: string;
  /** `call`, `main`, `0 ms to 1.00 s`, … */
  readonly facts: readonly string[];
  /** The line that it came from: a callback's is that of the task that registered it. */
  readonly place: TracePlace | undefined;
}

const kindWords: Readonly<Record<TaskKind, string>> = {
  async: "call",
  generator: "generator",
  module: "module",
  timer: "timer",
  message: "message handler",
  microtask: "microtask",
  then: "then callback",
  event: "event handler",
};

const outcomeWords: Readonly<Record<Task["outcome"], string>> = {
  returned: "returned",
  threw: "threw",
  unfinished: "did not end",
};

/** @param isLive the run goes on */
export function describeTarget(trace: Trace, target: Target, isLive: boolean): TargetDescription {
  const names = laneNames(trace.lanes);
  const times = `${timeText(target.start)} to ${timeText(target.end)}`;
  if (target.kind === "merged") {
    const { thread, calls, peak } = target.merged;
    return {
      name: countOf(calls, "call"),
      facts: [
        names.get(thread) ?? "",
        times,
        `at most ${String(peak)} at once`,
        "too many to keep one by one",
      ],
      place: undefined,
    };
  }
  const { task } = target;
  const place = placeOf(task, trace);
  return {
    name: nameText(task.source.name),
    facts: [
      kindWords[task.source.kind],
      names.get(task.thread) ?? "",
      times,
      `busy ${timeText(busyTime(task))}`,
      isLive && task.outcome === "unfinished" ? "in flight" : outcomeWords[task.outcome],
      ...(place === undefined ? [] : [placeText(place)]),
    ],
    place,
  };
}

/** ms */
export function busyTime({ spans }: Task): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

export function outcomeText({ outcome }: Task): string {
  return outcomeWords[outcome];
}

export function placeText({ file, line }: TracePlace): string {
  return `${nameText(file)}:${String(line)}`;
}

/** Ancestors looked at. */
const generations = 50;

function placeOf(task: Task, trace: Trace): TracePlace | undefined {
  let above: Task | undefined = task;
  for (let step = 0; step < generations && above !== undefined; step++) {
    if (above.source.place !== undefined) return above.source.place;
    const { parent }: Task = above;
    above = parent === undefined ? undefined : trace.tasks.find(({ id }) => id === parent);
  }
  return undefined;
}
