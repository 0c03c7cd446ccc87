/** What a thread that explores does: a search, or one schedule recorded. */
import { createEngine } from "../engine/engine.ts";
import type { Engine, ProgramFactory, RunOptions } from "../engine/engine.ts";
import type { Site } from "../compile/explorable.ts";
import type { LabFile } from "../engine/requests.ts";
import type {
  Explored,
  ExploreRequest,
  FetchedFile,
  FoundSchedule,
  SearchOptions,
} from "../exploration.ts";
import { recordSchedule } from "../record.ts";
import type { ScheduleRecord } from "../record.ts";
import type { Program } from "../run.ts";
import { differenceIn, failedOnce, NotDeterministic } from "../search/enumerate.ts";
import { nearestPassing } from "../search/nearest-passing.ts";
import { search } from "../search/search.ts";
import type { Progress, SearchResult, Strategy } from "../search/search.ts";
import { shrink } from "../search/shrink.ts";

/** An `ExplorableProgram`, its code evaluated. */
export interface LoadedProgram {
  readonly entry: string;
  readonly factory: ProgramFactory;
  readonly sites: readonly Site[];
}

/** Steps after which the oldest is always next. */
const steps = 1_000;
/** Schedules that may be tried to find the shortest that fails. */
const shrinking = 20_000;
/** ms that a search goes on behind a failure, to count how many fail. */
const counting = 2_000;
/** ms for which the shortest that fails is looked for, however few schedules that is. */
const shortening = 2_000;
/** ms, those included, until one that passes has to be found. */
const comparing = 3_000;
/** Delays that a bounded search affords. */
const delays = 3;
/** Steps of a schedule that is shown; what is longer nobody would step through. */
const mostShown = 300;
/** ms between two words of progress. */
const pace = 100;

/** @param tell called now and then while a search goes on */
export function carryOut(
  { entry, factory, sites }: LoadedProgram,
  { task, cores, files }: ExploreRequest,
  tell: (progress: Progress) => void,
): Explored {
  const engine = createEngine(factory, { entry, cores, files: new Map(files.map(labFile)) });
  const options: RunOptions = { keepTimerOrder: task.keepTimerOrder, steps };
  const record = (choices: readonly number[], until: "end" | "choice"): ScheduleRecord =>
    recordSchedule(engine, { sites }, choices, { ...options, until });
  if (task.kind === "record") {
    return recorded(() => record(task.choices, task.until), task.until === "choice" ? last : first);
  }

  const result = searchBy(programOf(engine, options), task, tell);
  if (result.kind !== "broken") return result;
  const { choices, tried, failed, isAll } = result;
  /** @throws NotDeterministic where it ends otherwise than it did */
  const again = (schedule: readonly number[], end: "failed" | "passed"): ScheduleRecord => {
    const recorded = record(schedule, "end");
    if (recorded.end.kind !== end) throw new NotDeterministic(failedOnce);
    return first(recorded);
  };
  const beat = paced(() => {
    tell({ tried, failed, fraction: undefined });
  });
  try {
    const found =
      task.isOverAtFirst === true
        ? { record: again(choices, "failed"), isShortest: false, passing: undefined }
        : shortest(programOf(engine, options, beat), choices, again);
    return { kind: "broken", tried, failed, isAll, found };
  } catch (error) {
    const because = differenceIn(error);
    if (because === undefined) throw error;
    return { kind: "unexplorable", because };
  }
}

/** @param choices of a schedule that fails. @param again records one that ended so */
function shortest(
  program: Program,
  choices: readonly number[],
  again: (choices: readonly number[], end: "failed" | "passed") => ScheduleRecord,
): FoundSchedule {
  const now = (): number => performance.now();
  const begun = now();
  const shrunk = shrink(program, choices, shrinking, { until: begun + shortening, now });
  const passing = nearestPassing(program, shrunk.choices, { until: begun + comparing, now });
  return {
    record: again(shrunk.choices, "failed"),
    isShortest: shrunk.isShortest,
    passing: passing && again(passing, "passed"),
  };
}

/** @param shorten takes the steps that are shown */
function recorded(
  make: () => ScheduleRecord,
  shorten: (record: ScheduleRecord) => ScheduleRecord,
): Explored {
  try {
    const record = make();
    const { end } = record;
    // Whoever asks has to fetch it first, or cannot have it.
    if (end.kind === "missing" || end.kind === "unexplorable") return end;
    return { kind: "recorded", record: shorten(record) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { kind: "unfit", because: `the choices do not fit it: ${error.message}` };
  }
}

/** @param beat called before each schedule */
function programOf(
  engine: Engine,
  options: RunOptions,
  beat: () => void = () => undefined,
): Program {
  return {
    run(choose) {
      beat();
      return engine.run(choose, options);
    },
  };
}

/** Calls now and then, however often it is called. */
function paced(call: () => void): () => void {
  let calledAt = -Infinity;
  return () => {
    const now = performance.now();
    if (now - calledAt < pace) return;
    calledAt = now;
    call();
  };
}

function searchBy(
  program: Program,
  { strategy, schedules, time, isOverAtFirst = false }: SearchOptions,
  tell: (progress: Progress) => void,
): SearchResult {
  let before = 0;
  let failedBefore = 0;
  let told: Progress = { tried: 0, failed: 0, fraction: undefined };
  const tellNow = (): void => {
    tell({ ...told, tried: before + told.tried });
  };
  const tellNowAndThen = paced(tellNow);
  const tellCalmly = (progress: Progress): void => {
    told = progress;
    if (progress.failed > 0 && failedBefore === 0) tellNow();
    else tellNowAndThen();
    failedBefore = progress.failed;
  };
  const countFor = isOverAtFirst ? 0 : counting;
  const now = (): number => performance.now();
  const limits = { schedules, time, now, countFor };
  if (strategy === "random")
    return search(program, { kind: "random", seed: 1 }, limits, tellCalmly);
  const few: Strategy = { kind: "delays", most: delays };
  if (strategy === "delays") return search(program, few, limits, tellCalmly);
  let behind: number[] = [];
  const remembering: Program = {
    run(choose) {
      const choices: number[] = (behind = []);
      return program.run((options, step) => {
        const index = choose(options, step);
        choices.push(index);
        return index;
      });
    },
  };
  const all = search(remembering, { kind: "all" }, limits, tellCalmly);
  if (all.kind !== "cut-short" || all.by === "steps") return all;
  // Depth first has seen one corner of the tree: most races need few delays, wherever they are.
  before = all.tried;
  const others = search(program, few, { ...limits, behind }, tellCalmly);
  if (others.kind === "unexplorable" || others.kind === "missing") return others;
  const tried = before + others.tried;
  return others.kind === "cut-short" ? { ...all, tried } : { ...others, tried };
}

function first(record: ScheduleRecord): ScheduleRecord {
  return record.steps.length <= mostShown
    ? record
    : { ...record, steps: record.steps.slice(0, mostShown) };
}

/** Whoever chooses is at the end. */
function last(record: ScheduleRecord): ScheduleRecord {
  const firstStep = Math.max(0, record.steps.length - mostShown);
  return { ...record, firstStep, steps: record.steps.slice(firstStep) };
}

function labFile({ path, status, statusText, headers, body }: FetchedFile): [string, LabFile] {
  const bytes = Uint8Array.from(atob(body), (character) => character.charCodeAt(0));
  return [path, { status, statusText, headers, body: bytes }];
}
