/** Says in words what a run has measured otherwise than it must, and what no trace may be like. */
import type { Span, Trace } from "../../src/trace/trace.ts";
import type { PageReport } from "./sandbox-page.ts";
import { sortTree, taskTree } from "./task-tree.ts";
import type { Expected, TraceCase } from "./trace-cases/trace-case.ts";

/** ms: for the sake of binary fractions. */
const tolerance = 1e-6;
/** Lines of a tree that are worth a look. */
const treeLimit = 60;

/** @param cores as the engine counts them */
export function traceDifferences(given: TraceCase, report: PageReport, cores: number): string[] {
  const { result, lines, trace } = report;
  const found: string[] = [];
  const compare = (what: string, expected: Expected | undefined, actual: number): void => {
    if (expected === undefined) return;
    const [min, max] = typeof expected === "number" ? [expected, expected] : expected;
    if (!(actual >= min && actual <= max)) {
      found.push(`${what}: expected ${min === max ? min : `${min} to ${max}`}, found ${actual}`);
    }
  };

  const state = result.state === "failed" ? `failed ${result.reason}` : result.state;
  const wanted =
    given.state === "failed" ? `failed ${given.reason ?? ""}` : (given.state ?? "done");
  if (state !== wanted) found.push(`state: expected ${wanted}, found ${state}`);
  const texts = lines.map(({ text }) => text);
  if (given.lines !== undefined && given.lines.join("\n") !== texts.join("\n")) {
    found.push(`lines: expected ${given.lines.join(" / ")}, found ${texts.join(" / ")}`);
  }
  if (!("measures" in result)) return [...found, "measures: expected some, found none"];

  const { measures } = result;
  const { parallelism } = given;
  compare("tasks", given.tasks, measures.tasks);
  compare("concurrency", given.concurrency, measures.concurrency);
  compare(
    "parallelism",
    typeof parallelism === "function" ? parallelism(cores) : parallelism,
    measures.parallelism,
  );
  compare("threads", given.threads, measures.threads);
  compare("busy, ms", given.busyMs, measures.busyMs);
  compare("busy of wall", given.busyShare, measures.busyMs / measures.wallMs);
  for (const [name, expected] of Object.entries(given.inFlight ?? {})) {
    compare(`in flight, ${name}`, expected, measures.inFlight[name] ?? 0);
  }
  compare("messages", given.messages, trace.messages.length);
  if (given.tree !== undefined) {
    const tree = taskTree(trace);
    if (tree !== sortTree(given.tree)) {
      found.push(`tree: expected\n${sortTree(given.tree)}\nfound\n${tree}`);
    }
  }
  found.push(...(given.faults?.(trace) ?? []));

  found.push(...traceFaults(trace));
  const merged = trace.merged.reduce((sum, { calls }) => sum + calls, 0);
  const calls = trace.tasks.filter(
    ({ source: { kind } }) => kind === "async" || kind === "generator",
  );
  compare("tasks in the trace", measures.tasks, calls.length + merged);
  compare("parallelism within the cores", [0, cores], measures.parallelism);
  compare("parallelism within the threads", [0, measures.threads], measures.parallelism);
  compare("wall of the trace", measures.wallMs, trace.wallMs);
  compare("lanes", measures.threads, trace.lanes.length);
  if (texts.length > 0 && found.length > 0)
    found.push(`all lines: ${texts.slice(0, 20).join(" / ")}`);
  if (found.length > 0 && given.tree === undefined) {
    found.push(`tree:\n${taskTree(trace).split("\n").slice(0, treeLimit).join("\n")}`);
  }
  return found;
}

/** What is wrong with a trace, whatever ran. */
export function traceFaults({ tasks, lanes, messages, merged, wallMs }: Trace): string[] {
  const faults: string[] = [];
  const known = new Map(tasks.map((task) => [task.id, task]));
  const byThread = new Map<number, Span[]>();
  const inOrder = (what: string, spans: readonly Span[], within: Span): void => {
    let end = within.start;
    for (const span of spans) {
      if (
        span.start < end - tolerance ||
        span.end < span.start ||
        span.end > within.end + tolerance
      ) {
        faults.push(`${what}: spans out of order, or outside of it`);
        return;
      }
      end = span.end;
    }
  };
  let before = 0;
  for (const task of tasks) {
    const { id, source, thread, parent, start, end, spans, flights } = task;
    const what = `task ${id} (${source.name})`;
    if (id % 64 !== thread) faults.push(`${what}: not its thread's`);
    if (start < before || end < start || end > wallMs + tolerance) {
      faults.push(`${what}: begins at ${start} and ends at ${end} of ${wallMs}`);
    }
    before = start;
    if (spans.length === 0) faults.push(`${what}: no span`);
    inOrder(`spans of ${what}`, spans, task);
    inOrder(`flights of ${what}`, flights, task);
    if (source.name === "") faults.push(`${what}: no name`);
    if (parent !== undefined && known.get(parent) === undefined) {
      faults.push(`${what}: its parent ${parent} is not there`);
    }
    for (let above = known.get(parent ?? -1), steps = 0; above !== undefined; steps++) {
      if (above === task || steps > tasks.length) {
        faults.push(`${what}: is its own ancestor`);
        break;
      }
      if (steps > 1_000) break; // Long chains are looked at from their other end.
      above = known.get(above.parent ?? -1);
    }
    const all = byThread.get(thread);
    if (all === undefined) byThread.set(thread, [...spans]);
    else for (const span of spans) all.push(span);
  }
  for (const [thread, spans] of byThread) {
    const sorted = spans
      .filter(({ start, end }) => end > start)
      .sort((one, other) => one.start - other.start);
    const overlap = sorted.find(
      (span, index) => (sorted[index - 1]?.end ?? 0) > span.start + tolerance,
    );
    if (overlap !== undefined) faults.push(`thread ${thread}: two tasks at ${overlap.start} ms`);
  }
  for (const lane of lanes) {
    inOrder(`busy of thread ${lane.thread}`, lane.busy, lane);
    if (lane.end > wallMs + tolerance) faults.push(`thread ${lane.thread}: ends after the run`);
  }
  for (const { from, to } of messages) {
    if (from.thread === to.thread || to.at < from.at)
      faults.push("a message goes nowhere, or back");
  }
  for (const { start, end, calls, peak } of merged) {
    if (end < start || calls < 0 || peak < 0) faults.push("a merged span without sense");
  }
  return faults;
}
