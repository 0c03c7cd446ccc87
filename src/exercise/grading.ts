/**
 * Grading: each scenario is one run with the reader's module, and then the judge is one with none of the
 * reader's code. What crosses from the first to the second is data.
 */
import { parse } from "devalue";
import type { CompiledModule } from "../compiler/module.ts";
import type { ConsoleLine } from "../console/line.ts";
import { lineText } from "../console/text.ts";
import type { Explored } from "../explorer/exploration.ts";
import { englishNumber } from "../words/numbers.ts";
import { nothingMeasured } from "../sandbox/nothing-measured.ts";
import { hearOwnRun, type Heard } from "../sandbox/own-run.ts";
import type { RunModule, RunResult, Sandbox } from "../sandbox/run.ts";
import { traceToJson } from "../trace/trace-json.ts";
import type { Trace } from "../trace/trace.ts";
import type { Observed, ObservedEnd, ObservedExploration, ObservedLine } from "./observed.ts";
import {
  exerciseTarget,
  judgeDriver,
  judgeEntry,
  scenarioDriver,
  scenarioEntry,
  scenarioModule,
} from "./own-modules.ts";
import { readVerdicts, type Verdict } from "./verdict.ts";

/** An exercise's checks as the page is sent them. */
export interface CheckModule {
  /** File name of the reader's cell. */
  readonly cell: string;
  /** Names of the checks, in their order. */
  readonly checks: readonly string[];
  /** Each scenario's limit, ms, in their order. */
  readonly limits: readonly number[];
  /** Which scenarios are explored, by their index. */
  readonly explored: readonly number[];
  readonly module: CompiledModule;
}

export interface GradeRequest {
  readonly sandbox: Sandbox;
  readonly check: CheckModule;
  /** The reader's cell and all that it reaches: it compiles and fits together. */
  readonly modules: ReadonlyMap<string, RunModule>;
  /** The module `exercise` of the judge: `judging/judge-module.ts`, bundled. */
  readonly judge: CompiledModule;
  /** Threads that the machine runs at once. */
  readonly cores: number;
  readonly signal: AbortSignal;
  /**
   * Explores a scenario: its `exploredDriver`, the check module and the reader's.
   * @param limitMs that it may take
   */
  readonly explore: (index: number, limitMs: number) => Promise<Explored>;
}

export interface Grade {
  readonly verdicts: readonly Verdict[];
  /** What each scenario's run did, in their order. */
  readonly traces: readonly Trace[];
}

/** ms: the judge only reads what was observed. */
const judgeLimit = 20_000;
/** UTF-16 units of output that the judge is given; the rest is left out. */
const longestOutput = 1_000_000;

/** @returns undefined where `signal` aborted */
export async function grade(request: GradeRequest): Promise<Grade | undefined> {
  const { sandbox, check, modules, judge, signal } = request;
  const { module, cell } = check;
  const runs: Observed[] = [];
  const traces: Trace[] = [];
  // One at a time: they measure time.
  for (const [index, limitMs] of check.limits.entries()) {
    if (check.explored.includes(index)) {
      const explored = await request.explore(index, limitMs);
      if (signal.aborted) return undefined;
      runs.push(observedExploring(explored, request.cores));
      traces.push(nothingTraced);
      continue;
    }
    const driver = scenarioDriver(module.file, cell, index);
    const hidden = [driver, scenarioModule, module];
    const heard = await hearOwnRun(sandbox, {
      entry: scenarioEntry,
      hidden,
      modules,
      signal,
      limitMs,
    });
    if (signal.aborted) return undefined;
    runs.push(observedOf(heard, limitMs, request.cores));
    traces.push(heard.trace);
  }
  const hidden = [judgeDriver(module.file, runs), { ...judge, file: exerciseTarget }, module];
  const { answer } = await hearOwnRun(sandbox, {
    entry: judgeEntry,
    hidden,
    signal,
    limitMs: judgeLimit,
  });
  if (signal.aborted) return undefined;
  return { verdicts: readVerdicts(readText(answer), check.checks), traces };
}

const nothingTraced: Trace = { tasks: [], lanes: [], messages: [], merged: [], wallMs: 0 };

function observedExploring(explored: Explored, cores: number): Observed {
  return {
    end: { state: "done" },
    lines: [],
    measures: nothingMeasured,
    trace: traceToJson(nothingTraced),
    answer: null,
    cores,
    explored: explorationOf(explored),
  };
}

function explorationOf(explored: Explored): ObservedExploration {
  switch (explored.kind) {
    case "holds":
      return { problem: "", tried: explored.tried, failed: 0, failing: "none" };
    case "broken": {
      const { tried, failed, isAll, found } = explored;
      const { end } = found.record;
      const message = end.kind === "failed" ? end.message : "";
      const of = isAll ? `all ${englishNumber(tried)}` : `${englishNumber(tried)} tried`;
      const failing = `${englishNumber(failed)} of ${of}, the shortest with: ${message}`;
      return { problem: "", tried, failed, failing };
    }
    case "cut-short": {
      const { tried } = explored;
      const failing = `not known: none of ${englishNumber(tried)} tried, and there are too many to try them all`;
      return { problem: "", tried, failed: 0, failing };
    }
    case "unexplorable":
      return { ...unexplored, problem: `It cannot be explored because ${explored.because}.` };
    case "missing":
    case "recorded":
    case "unfit":
      return { ...unexplored, problem: "It could not be explored." };
  }
}

const unexplored = { tried: 0, failed: 0, failing: "nothing was explored" };

function observedOf(
  { result, answer, lines, startedAt, trace }: Heard,
  limitMs: number,
  cores: number,
): Observed {
  return {
    end: endOf(result, limitMs),
    lines: observedLines(lines, startedAt),
    measures: "measures" in result ? result.measures : nothingMeasured,
    trace: traceToJson(trace),
    answer,
    cores,
  };
}

function endOf(result: RunResult, limitMs: number): ObservedEnd {
  switch (result.state) {
    case "done":
      return { state: "done" };
    case "stopped":
      return { state: "stopped", reason: "too-long", limitMs };
    case "failed":
      return { state: "failed", reason: result.reason };
  }
}

/** @param startedAt ms since the run began: when the main module did */
function observedLines(lines: readonly ConsoleLine[], startedAt: number): ObservedLine[] {
  const observed: ObservedLine[] = [];
  let length = 0;
  for (const { level, content, at, thread } of lines) {
    const text = lineText(content);
    length += text.length;
    // The last error line says why a run failed.
    if (length > longestOutput && level !== "error") continue;
    observed.push({ level, text, at: Math.max(0, at - startedAt), thread });
  }
  return observed;
}

function readText(answer: string | null): unknown {
  try {
    return answer === null ? undefined : parse(answer);
  } catch {
    return undefined;
  }
}
