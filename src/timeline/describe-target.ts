/** What is told of a task, where it is picked and in the table. */
import type { Task, TaskKind, Trace, TracePlace } from "../trace/trace.ts";
import { laneNames } from "./lane-names.ts";
import { nameText, timeText } from "./shown-text.ts";
import type { Target } from "./target.ts";
import { counted } from "../words/numbers.ts";
import { said, type Phrase } from "../words/words.ts";

export interface TargetDescription {
  readonly name: string;
  /** `call`, `main`, `0 ms to 1.00 s`, … */
  readonly facts: readonly string[];
  /** The line that it came from: a callback's is that of the task that registered it. */
  readonly place: TracePlace | undefined;
}

const kindWords: Readonly<Record<TaskKind, Phrase>> = {
  async: "call",
  generator: "generator",
  module: "module",
  timer: "timer",
  message: "message handler",
  microtask: "microtask",
  then: "then callback",
  event: "event handler",
};

const outcomeWords: Readonly<Record<Task["outcome"], Phrase>> = {
  returned: "returned",
  threw: "threw",
  unfinished: "did not end",
};

/** @param isLive the run goes on */
export function describeTarget(trace: Trace, target: Target, isLive: boolean): TargetDescription {
  const names = laneNames(trace.lanes);
  const times = said("{} to {}", timeText(target.start), timeText(target.end));
  if (target.kind === "merged") {
    const { thread, calls, peak } = target.merged;
    return {
      name: counted(calls, "{} call", "{} calls"),
      facts: [
        names.get(thread) ?? "",
        times,
        said("at most {} at once", peak),
        said("too many to keep one by one"),
      ],
      place: undefined,
    };
  }
  const { task } = target;
  const place = placeOf(task, trace);
  return {
    name: nameText(task.source.name),
    facts: [
      said(kindWords[task.source.kind]),
      names.get(task.thread) ?? "",
      times,
      said("busy {}", timeText(busyTime(task))),
      said(isLive && task.outcome === "unfinished" ? "in flight" : outcomeWords[task.outcome]),
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
  return said(outcomeWords[outcome]);
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
