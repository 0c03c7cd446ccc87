/** The moment of a run that shows why an answer is right or wrong, and what to say of it. */
import { traceDelay } from "../../trace/align-lines.ts";
import { firstBusyTogether } from "../../trace/busy-together.ts";
import { firstPeak, firstPeakOf, type Peak } from "../../trace/first-peak.ts";
import { mergedSentence } from "../../trace/measures-sentence.ts";
import type { Task, Trace } from "../../trace/trace.ts";
import { matchesPattern } from "../../console/line-pattern.ts";
import { laneNames } from "../../timeline/lane-names.ts";
import { nameText, timeText } from "../../timeline/shown-text.ts";
import type { Grade } from "./grade.ts";
import { orderedLines } from "./ordered-lines.ts";
import type { Commitment, Condition, Quantity, Question } from "./prediction.ts";
import type { PrintedLine, RunFacts } from "./run-facts.ts";
import { said, type Phrase } from "../../words/words.ts";

export interface Moment {
  /** ms since the main module began. */
  readonly at: number;
  /** The task to look at; undefined where nothing of the run stands out there. */
  readonly task: number | undefined;
  /** `At 1.01 s, main prints “Processing 2”. …` */
  readonly text: string;
}

/** A run as a moment is looked for in it: what it did, by its facts and by its trace. */
export interface TracedRun {
  readonly facts: RunFacts;
  readonly trace: Trace;
}

/** @returns undefined where nothing ran */
export function momentOf(
  question: Question,
  commitment: Commitment,
  grade: Grade,
  run: TracedRun,
): Moment | undefined {
  if (question.kind === "order" && grade.kind === "order" && commitment.kind === "order") {
    const first = grade.inPlace.indexOf(false);
    const line = orderedLines(question, run.facts)[Math.max(0, first)];
    if (line === undefined) return undefined;
    const text = printSentence(line, run);
    if (first === -1) return atLine(line, run, text);
    const nth = ordinal(first);
    const given = commitment.lines[first] ?? "";
    return atLine(
      line,
      run,
      `${text} ${said("It is the {} of these lines; you had “{}” there.", nth, given)}`,
    );
  }
  if (question.kind === "number") return momentOfQuantity(question.of, run);
  if (grade.kind === "choice") return momentOfCondition(grade.decides, run);
  return undefined;
}

function momentOfCondition(condition: Condition, run: TracedRun): Moment | undefined {
  const { lines } = run.facts;
  switch (condition.kind) {
    case "quantity":
      return momentOfQuantity(condition.of, run);
    case "in-flight":
      return momentOfPeak(firstPeakOf(run.trace, condition.name), run, condition.name);
    case "prints": {
      const line = lines.find(({ text }) => matchesPattern(condition.pattern, text));
      return line === undefined ? atEnd(run) : atLine(line, run, printSentence(line, run));
    }
    case "first":
    case "last":
    case "lines": {
      const line = condition.kind === "first" ? lines[0] : lines.at(-1);
      if (line === undefined) return atEnd(run);
      const which = said(
        condition.kind === "first" ? "It is the first line." : "It is the last line.",
      );
      return atLine(line, run, `${printSentence(line, run)} ${which}`);
    }
    case "state":
      return atEnd(run);
  }
}

function momentOfQuantity(quantity: Quantity, run: TracedRun): Moment | undefined {
  const { trace } = run;
  switch (quantity) {
    case "wall":
      return lastToEnd(run);
    case "busy":
      return longestWork(run);
    case "concurrency":
      return momentOfPeak(firstPeak(trace), run);
    case "parallelism":
      return mostThreads(run);
    case "threads": {
      const last = trace.lanes.toSorted((one, other) => one.start - other.start).at(-1);
      if (last === undefined) return undefined;
      if (trace.lanes.length === 1) {
        return { at: 0, task: undefined, text: said("No other thread than main ever starts.") };
      }
      const first = trace.tasks.find(({ thread }) => thread === last.thread);
      const text = said(
        "At {}, the last of {} threads starts: {}.",
        timeText(last.start),
        trace.lanes.length,
        laneNames(trace.lanes).get(last.thread) ?? "",
      );
      return { at: last.start, task: first?.id, text };
    }
    case "tasks": {
      const calls = trace.tasks.filter(isCall);
      const last = calls.at(-1);
      if (last === undefined) return atEnd(run);
      const rest = mergedSentence(trace);
      const what =
        rest !== ""
          ? said("the last of {} tasks that are drawn one by one", calls.length)
          : calls.length === 1
            ? said("the only task")
            : said("the last of {} tasks", calls.length);
      const text = said(
        "At {}, {} starts: {}.",
        timeText(last.start),
        what,
        nameText(last.source.name),
      );
      return {
        at: last.start,
        task: last.id,
        text: rest === "" ? text : `${text} ${rest}`,
      };
    }
  }
}

/** @param name of the function whose calls are counted; tasks of any where undefined */
function momentOfPeak(peak: Peak | undefined, run: TracedRun, name?: string): Moment | undefined {
  if (peak === undefined) return undefined;
  const { trace, facts } = run;
  const measured =
    name === undefined ? facts.measures.concurrency : (facts.measures.inFlight[name] ?? 0);
  if (measured > 1) {
    const what =
      name === undefined
        ? said("{} tasks", measured)
        : said("{} calls of {}", measured, nameText(name));
    return {
      at: peak.at,
      task: peak.task.id,
      text: said(
        "At {}, {} starts: from here on {} are in flight at once.",
        timeText(peak.at),
        nameText(peak.task.source.name),
        what,
      ),
    };
  }
  const calls = trace.tasks.filter(
    (task) => isCall(task) && (name === undefined || task.source.name === name),
  );
  return (
    oneAfterOther(calls) ??
    oneByOther(calls) ?? {
      at: peak.at,
      task: peak.task.id,
      text: said("There is one task in flight, and no second."),
    }
  );
}

/** One at a time: that shows where a task starts, and the one before it has ended. */
function oneAfterOther(calls: readonly Task[]): Moment | undefined {
  const place = calls.findIndex(({ start }, index) => {
    const before = calls[index - 1];
    return before !== undefined && start >= before.end;
  });
  const before = calls[place - 1];
  const task = calls[place];
  if (before === undefined || task === undefined) return undefined;
  const at = timeText(task.start);
  const ended = timeText(before.end);
  const text =
    place === 1
      ? said("At {}, the second task starts. The first has ended by then, at {}.", at, ended)
      : said(
          "At {}, {} starts. The task before it has ended by then, at {}.",
          at,
          nameText(task.source.name),
          ended,
        );
  return { at: task.start, task: task.id, text };
}

/** Or where a task is called by one that is in flight, and counts in its place. */
function oneByOther(calls: readonly Task[]): Moment | undefined {
  for (const { id, parent, start, source } of calls) {
    const caller = calls.find((call) => call.id === parent);
    if (caller === undefined) continue;
    const text = said(
      "At {}, {} starts. {}, which has called it, does not count beside it.",
      timeText(start),
      nameText(source.name),
      nameText(caller.source.name),
    );
    return { at: start, task: id, text };
  }
  return undefined;
}

function mostThreads({ trace, facts }: TracedRun): Moment | undefined {
  const level = facts.measures.parallelism;
  const at =
    level > 1
      ? firstBusyTogether(
          trace.lanes.map(({ busy }) => busy),
          level,
        )
      : undefined;
  if (at === undefined) {
    const work = longestWork({ trace, facts });
    if (work === undefined || trace.lanes.length > 1) return work;
    return {
      ...work,
      text: `${work.text} ${said("There is no other thread that could work beside it.")}`,
    };
  }
  const names = laneNames(trace.lanes);
  const busy = trace.lanes.filter((lane) =>
    lane.busy.some(({ start, end }) => start <= at + 0.5 && end > at + 0.5),
  );
  const joined = trace.tasks.findLast(
    ({ spans, thread }) =>
      busy.some((lane) => lane.thread === thread) &&
      spans.some(({ start, end }) => start <= at && end > at),
  );
  const who = busy.map(({ thread }) => names.get(thread) ?? "").join(said(" and "));
  return {
    at,
    task: joined?.id,
    text: said("At {}, threads are busy at the same instant: {}.", timeText(at), who),
  };
}

/** The longest stretch for which a thread is busy. */
function longestWork({ trace }: TracedRun): Moment | undefined {
  const names = laneNames(trace.lanes);
  const spans = trace.tasks
    .flatMap((task) => task.spans.map((span) => ({ ...span, task })))
    .toSorted((one, other) => other.end - other.start - (one.end - one.start));
  const longest = spans[0];
  if (longest === undefined) return undefined;
  const { start, end, task } = longest;
  return {
    at: start,
    task: task.id,
    text: said(
      "From {} to {}, {} is busy with {}: the longest stretch of work.",
      timeText(start),
      timeText(end),
      names.get(task.thread) ?? "",
      nameText(task.source.name),
    ),
  };
}

/** The task for which the run had to wait. */
function lastToEnd(run: TracedRun): Moment | undefined {
  const calls = run.trace.tasks.filter(isCall);
  const last = calls
    .toSorted((one, other) => one.end - other.end || one.start - other.start)
    .at(-1);
  if (last === undefined) return longestWork(run);
  const { start, end } = last;
  return {
    at: end,
    task: last.id,
    text: said(
      "At {}, {} is the last task to end. It had started at {}.",
      timeText(end),
      nameText(last.source.name),
      timeText(start),
    ),
  };
}

function atEnd({ trace, facts }: TracedRun): Moment {
  return {
    at: trace.wallMs,
    task: undefined,
    text: said(
      facts.state === "failed" ? "At {}, the run ends with an error." : "At {}, the run is over.",
      timeText(trace.wallMs),
    ),
  };
}

function printSentence(line: PrintedLine, { trace, facts }: TracedRun): string {
  const name = laneNames(trace.lanes).get(line.thread) ?? "main";
  const at = Math.max(0, line.at - traceDelay(trace, facts.lines));
  return said("At {}, {} prints “{}”.", timeText(at), name, line.text);
}

function atLine(line: PrintedLine, { trace, facts }: TracedRun, text: string): Moment {
  const at = Math.min(trace.wallMs, Math.max(0, line.at - traceDelay(trace, facts.lines)));
  return { at, task: runningAt(trace, line.thread, at)?.id, text };
}

/** ms: so much nearer counts a call than what is none. */
const callBonus = 1;

/** The task that has a thread at a time, or the nearest to have it. */
function runningAt({ tasks }: Trace, thread: number, at: number): Task | undefined {
  let nearest: Task | undefined;
  let least = Infinity;
  for (const task of tasks) {
    if (task.thread !== thread) continue;
    for (const { start, end } of task.spans) {
      const away = Math.max(0, start - at, at - end) - (isCall(task) ? callBonus : 0);
      if (away < least) [nearest, least] = [task, away];
    }
  }
  return nearest;
}

const isCall = ({ source }: Task): boolean =>
  source.kind === "async" || source.kind === "generator";

const ordinals = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
] as const satisfies readonly Phrase[];
const ordinal = (index: number): string => {
  const word = ordinals[index];
  return word === undefined ? said("{}th", index + 1) : said(word);
};
