import { parse } from "devalue";
import { busyTogether } from "../../trace/busy-together.ts";
import { traceFromJson } from "../../trace/trace-json.ts";
import type { Observation, ObservedInterleavings } from "../observation.ts";
import type { Observed } from "../observed.ts";
import {
  busyMs,
  calledAfter,
  callsOf,
  firstBusyTogether,
  longestBusy,
  mostInFlight,
  runningAt,
  unfinishedCalls,
} from "./trace-facts.ts";

/** What a scenario came to, as its thread told it. */
export type Answer =
  | { readonly kind: "returned"; readonly value: unknown }
  | { readonly kind: "thrown"; readonly name: string; readonly message: string }
  /** It came to something that could not leave the thread. */
  | { readonly kind: "unreadable"; readonly why: string }
  /** The run was over first. */
  | { readonly kind: "none" };

export function readAnswer({ answer }: Observed): Answer {
  if (answer === null) return { kind: "none" };
  const unreadable: Answer = { kind: "unreadable", why: "it is no answer" };
  let told: unknown;
  try {
    told = parse(answer, { Error: reviveError });
  } catch {
    return unreadable;
  }
  if (typeof told !== "object" || told === null) return unreadable;
  if ("returned" in told) return { kind: "returned", value: told.returned };
  if ("thrown" in told) return thrown(told.thrown);
  if ("unreadable" in told) return { kind: "unreadable", why: String(told.unreadable) };
  return unreadable;
}

function reviveError(facts: unknown): Error {
  const text = (key: string): string => {
    const value: unknown =
      typeof facts === "object" && facts !== null ? Reflect.get(facts, key) : "";
    return typeof value === "string" ? value : "";
  };
  return Object.assign(new Error(text("message")), { name: text("name") });
}

function thrown(value: unknown): Answer {
  if (value instanceof Error) return { kind: "thrown", name: value.name, message: value.message };
  const message = typeof value === "string" ? value : JSON.stringify(value);
  return { kind: "thrown", name: "", message };
}

/**
 * A run as a check sees it.
 * @param point told the moment (ms) that a fact is about, whenever a check asks for one
 */
export function observe(
  observed: Observed,
  point: (ms: number) => void = () => undefined,
): Observation {
  const { end, lines, measures, cores } = observed;
  const trace = traceFromJson(observed.trace);
  const answer = readAnswer(observed);
  return {
    returned: answer.kind === "returned" ? answer.value : undefined,
    thrown: answer.kind === "thrown" ? { name: answer.name, message: answer.message } : undefined,
    lines,
    output: lines
      .filter(({ level }) => level !== "error" && level !== "note")
      .map(({ text }) => text),
    state: end.state,
    reason: end.state === "done" ? undefined : end.reason,
    wallMs: rounded(measures.wallMs),
    concurrency: measures.concurrency,
    parallelism: measures.parallelism,
    threads: measures.threads,
    tasks: measures.tasks,
    busyMs: (thread) => rounded(busyMs(trace, thread)),
    cores,
    inFlight(name, file) {
      const { value, at } = mostInFlight(callsOf(trace, name, file));
      point(at);
      // The run has counted them one by one; a trace may have been shortened.
      return file === undefined ? (measures.inFlight[name] ?? 0) : value;
    },
    calls: (name, file) =>
      callsOf(trace, name, file).map(({ start, end: ended, thread, outcome }) => ({
        start: rounded(start),
        end: rounded(ended),
        thread,
        outcome,
      })),
    busyTogether(of = "all") {
      const lanes = trace.lanes.filter(({ thread }) => of === "all" || thread > 0);
      const most = busyTogether(lanes.map(({ busy }) => busy));
      const at = firstBusyTogether(lanes, most);
      if (at !== undefined) point(at);
      return most;
    },
    runningAt(ms) {
      point(ms);
      return runningAt(trace, ms);
    },
    calledAfter(ms) {
      point(ms);
      return calledAfter(trace, ms);
    },
    unfinished: () => unfinishedCalls(trace),
    longestBusyMs(thread = 0) {
      const { value, at } = longestBusy(trace, thread);
      point(at);
      return rounded(value);
    },
    printedAt(text) {
      const line = lines.find((each) =>
        typeof text === "string" ? each.text === text : text.test(each.text),
      );
      if (line === undefined) return -1;
      point(line.at);
      return rounded(line.at);
    },
    interleavings: interleavingsOf(observed),
    trace,
  };
}

function interleavingsOf({ explored }: Observed): ObservedInterleavings {
  if (explored === undefined) return { tried: 0, failed: 0, failing: "nothing was explored" };
  const { tried, failed, failing } = explored;
  return { tried, failed, failing };
}

/** To a tenth: what is measured finer is noise, and would be read in a failure. */
const rounded = (ms: number): number => Math.round(ms * 10) / 10;
