/** One schedule, step by step, in plain data: what a timeline and a stepper draw, and a reader chooses from. */
import { capture } from "../console/capture.ts";
import { createConsole } from "../console/create-console.ts";
import { inspect } from "../console/inspect.ts";
import { errorText } from "../console/inspect-base.ts";
import type { Level, LineContent } from "../console/line.ts";
import type { Snapshot } from "../console/snapshot.ts";
import { lineText } from "../console/text.ts";
import type { ExplorableProgram, Site } from "./compile/explorable.ts";
import type { Engine, RunObserver, RunOptions } from "./engine/engine.ts";
import type { Watch } from "./engine/lab.ts";
import type { Machine, Pending, PendingKind, Task } from "./engine/machine.ts";
import { noErrorHeads, type Choose, type Failure, type Verdict } from "./run.ts";
import { scheduleText } from "./schedule-text.ts";
import { replay } from "./search/replay.ts";
import { englishNumber } from "../words/numbers.ts";

/** What may be next, or was. */
export interface RecordedEvent {
  /** From 0, in the order of registration. */
  readonly id: number;
  readonly kind: PendingKind;
  readonly label: string;
  /** The step that registered it. */
  readonly born: number;
  /** Virtual ms. */
  readonly since: number;
  readonly due: number;
  /** Whose it is, by `RecordedTask.id`; undefined where no async function registered it. */
  readonly task: number | undefined;
  /** The code that registered it, as far as it is known. */
  readonly site: Site | undefined;
}

/** A call of an async function or generator, or a module that waits. */
export interface RecordedTask {
  readonly id: number;
  readonly name: string;
  /** Where its function stands. */
  readonly site: Site | undefined;
  readonly parent: number | undefined;
}

/** A stretch of code that ran in a step. */
export interface Continuation {
  /** Undefined for a callback. */
  readonly task: number | undefined;
  /** Where it went on. */
  readonly site: Site | undefined;
}

export interface WatchedValue {
  readonly name: string;
  /** As a console shows it. */
  readonly text: string;
}

export interface RecordedLine {
  readonly level: Level;
  readonly depth: number;
  readonly text: string;
}

export interface RecordedStep {
  /** Undefined for the program's beginning. */
  readonly event: RecordedEvent | undefined;
  /** Virtual ms when it began. */
  readonly at: number;
  /** Where the code that runs goes on: each place once, in the order of its jobs. */
  readonly ran: readonly Continuation[];
  /** After it. */
  readonly watched: readonly WatchedValue[];
  readonly lines: readonly RecordedLine[];
  /** What it has registered and not cleared again. */
  readonly registered: readonly RecordedEvent[];
}

export type RecordedEnd =
  | { readonly kind: "passed" }
  /** What failed, in a sentence; where: as far as it is known. */
  | {
      readonly kind: "failed";
      readonly failure: Failure["kind"];
      readonly message: string;
      readonly site: Site | undefined;
      /** Of a deadlock: where tasks wait. */
      readonly waiting: readonly Site[];
    }
  /** The choices are used up, and there is one to make. */
  | { readonly kind: "open"; readonly choice: number }
  | { readonly kind: "unexplorable"; readonly because: string }
  | { readonly kind: "missing"; readonly address: string };

export interface ScheduleRecord {
  /** The schedule's text: it replays to the same record. */
  readonly text: string;
  readonly keepTimerOrder: boolean;
  /** The oldest. */
  readonly tasks: readonly RecordedTask[];
  /** The schedule's number of the first of `steps`: 0 where none before them are left out. */
  readonly firstStep: number;
  readonly steps: readonly RecordedStep[];
  /** What is pending at its end, the oldest first. */
  readonly pending: readonly RecordedEvent[];
  readonly end: RecordedEnd;
}

/**
 * A program that goes on and on makes more of all that is told than a page takes, and more than anybody reads.
 * These are tasks of a record; lines of a step; UTF-16 units of all lines together, and of one value that is
 * watched.
 */
const limits = { tasks: 1_000, lines: 50, printed: 100_000, watched: 500 } as const;

export interface RecordOptions extends RunOptions {
  /** `choice`: where the choices are used up, the record ends and asks for the next. */
  readonly until: "end" | "choice";
}

/** @throws RangeError for choices that do not fit the program */
export function recordSchedule(
  engine: Engine,
  { sites }: Pick<ExplorableProgram, "sites">,
  choices: readonly number[],
  options: RecordOptions,
): ScheduleRecord {
  const tasks: RecordedTask[] = [];
  const steps: RecordedStep[] = [];
  /** By place, and whether a task is there. */
  let ran = new Map<string, Continuation>();
  let lines: RecordedLine[] = [];
  let room: number = limits.printed;
  let pending: readonly Pending[] = [];
  const siteAt = (number: number): Site | undefined => sites[number];
  const print = (level: Level, depth: number, content: LineContent): void => {
    if (room === 0 || lines.length > limits.lines) return;
    const isLast = lines.length === limits.lines;
    const text = isLast ? "…" : cut(lineText(content), room);
    room -= Math.min(text.length, room);
    lines.push({ level: isLast ? "note" : level, depth: isLast ? 0 : depth, text });
  };
  /** By their ids: what is told twice is the same object, which costs an answer nothing. */
  const events = new Map<number, RecordedEvent>();
  const event = ({ id, kind, label, born, since, due, task, site }: Pending): RecordedEvent => {
    const known = events.get(id);
    if (known !== undefined) return known;
    const told = { id, kind, label, born, since, due, task: task?.id, site: siteAt(site) };
    events.set(id, told);
    return told;
  };

  let clock: () => number = () => 0;
  const observer: RunObserver = {
    console: createConsole({
      print: (level, depth, _, make) => print(level, depth, make()),
      now: () => clock(),
    }),
    display: (content) => print("display", 0, content),
    began(task) {
      if (tasks.length < limits.tasks) tasks.push(taskOf(task, siteAt));
    },
    ran(task, site) {
      const place = `${task === undefined ? "" : "task "}${site}`;
      if (!ran.has(place)) ran.set(place, { task: task?.id, site: siteAt(site) });
    },
    stepped(of: Pending | undefined, machine: Machine, watches: readonly Watch[]) {
      clock = () => machine.now;
      pending = [...machine.pending];
      const fresh = pending.filter(({ id }) => !events.has(id));
      steps.push({
        event: of && event(of),
        at: machine.began,
        ran: [...ran.values()],
        watched: watches.map(watched),
        lines,
        registered: fresh.map(event),
      });
      ran = new Map();
      lines = [];
    },
  };

  const next = replay(choices, options.until === "choice" ? -1 : 0);
  const made: number[] = [];
  let asked = 0;
  const choose: Choose = (given, step) => {
    const index = next(given, step);
    asked = given.length;
    if (index >= 0) made.push(index);
    return index;
  };
  const verdict = engine.run(choose, options, observer);
  const { keepTimerOrder } = options;
  return {
    text: scheduleText({ keepTimerOrder, choices: made }),
    keepTimerOrder,
    tasks,
    firstStep: 0,
    steps,
    pending: pending.map(event),
    end: endOf(verdict, asked, siteAt),
  };
}

function taskOf(task: Task, siteAt: (number: number) => Site | undefined): RecordedTask {
  const site = siteAt(task.begins);
  return { id: task.id, name: site?.name ?? "", site, parent: task.parent?.id };
}

/** What is read may be the author's own code, and may throw. */
function watched({ name, read }: Watch): WatchedValue {
  let value: Snapshot;
  try {
    value = capture(read());
  } catch (error) {
    value = capture(error);
  }
  return { name, text: cut(inspect(value), limits.watched) };
}

/** @param most UTF-16 units that are kept, more than 0 */
function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most)}…`;
}

function endOf(
  verdict: Verdict,
  choice: number,
  siteAt: (number: number) => Site | undefined,
): RecordedEnd {
  switch (verdict.kind) {
    case "failed": {
      const { failure } = verdict;
      const waiting = failure.kind === "deadlock" ? failure.waiting : [];
      return {
        kind: "failed",
        failure: failure.kind,
        message: failureText(failure),
        site: siteAt(failure.site),
        waiting: waiting.flatMap((number) => siteAt(number) ?? []),
      };
    }
    case "open":
      return { kind: "open", choice };
    case "passed":
      return { kind: "passed" };
    default:
      return verdict;
  }
}

/** A failure in one sentence, or the error's own words. */
function failureText(failure: Failure): string {
  switch (failure.kind) {
    case "invariant":
      return failure.message;
    case "error":
    case "rejection":
      return thrownText(failure.error, noErrorHeads[failure.kind]);
    case "deadlock":
      return "Nothing can go on, and the program has not ended.";
    case "livelock":
      return failure.what === "jobs"
        ? `Microtasks go on and on: ${englishNumber(failure.count)} in one step.`
        : `The program goes on and on: ${englishNumber(failure.count)} steps.`;
  }
}

function thrownText(thrown: unknown, head: string): string {
  const snapshot = capture(thrown);
  return snapshot.kind === "error" ? errorText(snapshot) : `${head}${inspect(snapshot)}`;
}
