/** Writes and reads a trace as it is recorded (`recorded-trace.ts`), times to a thousandth of a ms. */
import * as v from "valibot";
import { idStride } from "./events.ts";
import {
  outcomes,
  type RecordedSource,
  type RecordedTask,
  type RecordedTrace,
  recordedTrace,
} from "./recorded-trace.ts";
import { shortenTrace, type TraceLimits } from "./shorten-trace.ts";
import { type MessageEnd, type Span, type Task, type TaskSource, type Trace } from "./trace.ts";

const limits: TraceLimits = {
  tasks: 2_000,
  spans: 8_000,
  flights: 4_000,
  busy: 4_000,
  messages: 2_000,
  merged: 256,
};

/** Plain data for `JSON.stringify`. A trace that is too long is shortened first (`shorten-trace.ts`). */
export function traceToJson(whole: Trace): unknown {
  const trace = shortenTrace(whole, limits);
  const sources: TaskSource[] = [];
  const places = new Map<string, number>();
  const placeOf = (source: TaskSource): number => {
    const key = JSON.stringify(sourceToJson(source));
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, sources.length);
    return sources.push(source) - 1;
  };
  const tasks = trace.tasks.map((task): RecordedTask => {
    const [flight, ...others] = task.flights;
    const isWhole = others.length === 0 && flight?.start === task.start && flight.end === task.end;
    return [
      task.id,
      placeOf(task.source),
      task.parent ?? -1,
      round(task.start),
      round(task.end),
      outcomes.indexOf(task.outcome),
      spansToJson(task.spans),
      isWhole ? [] : spansToJson(task.flights),
    ];
  });
  const json: RecordedTrace = {
    wallMs: round(trace.wallMs),
    sources: sources.map(sourceToJson),
    lanes: trace.lanes.map(({ thread, name, start, end, busy }) => [
      thread,
      name,
      round(start),
      round(end),
      spansToJson(busy),
    ]),
    tasks,
    messages: trace.messages.map(({ from, to }) => [
      from.thread,
      from.task ?? -1,
      round(from.at),
      to.thread,
      to.task ?? -1,
      round(to.at),
    ]),
    merged: trace.merged.map(({ thread, start, end, calls, peak }) => [
      thread,
      round(start),
      round(end),
      calls,
      peak,
    ]),
  };
  return json;
}

/** @throws where `value` is not what `traceToJson` made */
export function traceFromJson(value: unknown): Trace {
  const parsed = v.safeParse(recordedTrace, value);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw unexpected(v.getDotPath(issue) ?? "itself", issue.message);
  }
  const { wallMs, lanes, messages, merged, ...json } = parsed.output;
  const sources = json.sources.map(sourceFromJson);
  return {
    tasks: json.tasks.map((entry, index) => taskFromJson(entry, index, sources)),
    lanes: lanes.map(([thread, name, start, end, busy]) => {
      return { thread, name, start, end, busy: spansFromJson(busy) };
    }),
    messages: messages.map(([fromThread, fromTask, fromAt, toThread, toTask, toAt]) => ({
      from: endFromJson(fromThread, fromTask, fromAt),
      to: endFromJson(toThread, toTask, toAt),
    })),
    merged: merged.map(([thread, start, end, calls, peak]) => {
      return { thread, start, end, calls, peak };
    }),
    wallMs,
  };
}

function taskFromJson(entry: RecordedTask, index: number, sources: readonly TaskSource[]): Task {
  const [id, sourceIndex, parent, start, end, outcomeIndex, spans, flights] = entry;
  const source = sources[sourceIndex];
  const outcome = outcomes[outcomeIndex];
  if (source === undefined) {
    throw unexpected(`tasks.${index}.1`, `one of ${sources.length} sources, found ${sourceIndex}`);
  }
  if (outcome === undefined) {
    throw unexpected(
      `tasks.${index}.5`,
      `one of ${outcomes.length} outcomes, found ${outcomeIndex}`,
    );
  }
  return {
    id,
    source,
    thread: id % idStride,
    parent: idFromJson(parent),
    start,
    end,
    outcome,
    spans: spansFromJson(spans),
    flights: flights.length === 0 ? [{ start, end }] : spansFromJson(flights),
  };
}

const unexpected = (where: string, what: string): Error =>
  new Error(`expected a trace as it was recorded, found something else at ${where}: ${what}`);

/** ms; a thousandth is as fine as any engine's clock. */
const round = (ms: number): number => Math.round(ms * 1000) / 1000;

const spansToJson = (spans: readonly Span[]): number[] =>
  spans.flatMap(({ start, end }) => [round(start), round(end)]);

function spansFromJson(list: readonly number[]): Span[] {
  const spans: Span[] = [];
  for (const [index, end] of list.entries()) {
    if (index % 2 === 1) spans.push({ start: list[index - 1] ?? end, end });
  }
  return spans;
}

function sourceToJson({ kind, name, place }: TaskSource): RecordedSource {
  return place === undefined ? [kind, name] : [kind, name, place.file, place.line, place.column];
}

function sourceFromJson(entry: RecordedSource): TaskSource {
  const [kind, name, file, line, column] = entry;
  const place =
    file === undefined || line === undefined || column === undefined
      ? undefined
      : { file, line, column };
  return { kind, name, place };
}

const idFromJson = (id: number): number | undefined => (id < 0 ? undefined : id);

const endFromJson = (thread: number, task: number, at: number): MessageEnd => ({
  thread,
  task: idFromJson(task),
  at,
});
