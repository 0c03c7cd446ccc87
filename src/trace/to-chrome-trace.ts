/**
 * A trace as Perfetto and `chrome://tracing` open it: a row for each thread with who had it, a track for
 * each task from start to end, an arrow for each message.
 * (N. Duca and D. Sinclair, "Trace Event Format": https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU)
 */
import type { Task, Trace, TraceMessage } from "./trace.ts";

/** Times are µs. `ph` says which kind of event it is. */
export type ChromeEvent =
  | {
      readonly ph: "M";
      readonly name: "process_name" | "thread_name";
      readonly pid: number;
      readonly tid: number;
      readonly args: { readonly name: string };
    }
  | {
      readonly ph: "M";
      readonly name: "thread_sort_index";
      readonly pid: number;
      readonly tid: number;
      readonly args: { readonly sort_index: number };
    }
  | (Placed & { readonly ph: "X"; readonly dur: number; readonly args: TaskArgs })
  | (Placed & { readonly ph: "b"; readonly id: string; readonly args: TaskArgs | MergedArgs })
  | (Placed & { readonly ph: "e" | "s"; readonly id: string })
  /** `bp`: the arrow ends at the span that holds its time, not at the next one. */
  | (Placed & { readonly ph: "f"; readonly id: string; readonly bp: "e" });

interface Placed {
  readonly name: string;
  readonly cat: string;
  readonly ts: number;
  readonly pid: number;
  readonly tid: number;
}

interface TaskArgs {
  readonly task: number;
  readonly kind: string;
  /** `gather.ts:12` */
  readonly place?: string;
  readonly parent?: number;
  readonly outcome: Task["outcome"];
}

interface MergedArgs {
  readonly calls: number;
  readonly peak: number;
}

export interface ChromeTrace {
  readonly displayTimeUnit: "ms";
  readonly traceEvents: readonly ChromeEvent[];
}

const pid = 1;
/** The thread whose number is the process's is shown as its main one. */
const tidOf = (thread: number): number => thread + pid;

/** @param name of the whole, such as the cell's file */
export function toChromeTrace(trace: Trace, name: string): ChromeTrace {
  const lanes = trace.lanes.flatMap(({ thread, name: laneName }): ChromeEvent[] => {
    const tid = tidOf(thread);
    return [
      { ph: "M", name: "thread_name", pid, tid, args: { name: laneName } },
      { ph: "M", name: "thread_sort_index", pid, tid, args: { sort_index: thread } },
    ];
  });
  return {
    displayTimeUnit: "ms",
    traceEvents: [
      { ph: "M", name: "process_name", pid, tid: tidOf(0), args: { name } },
      ...lanes,
      ...trace.tasks.flatMap(taskEvents),
      ...trace.messages.flatMap(messageEvents),
      ...trace.merged.flatMap(({ thread, start, end, calls, peak }, index): ChromeEvent[] => {
        const tid = tidOf(thread);
        const shared = { name: `${calls} calls, merged`, cat: "merged", id: `${index}`, pid, tid };
        return [
          { ph: "b", ...shared, ts: µs(start), args: { calls, peak } },
          { ph: "e", ...shared, ts: µs(end) },
        ];
      }),
    ],
  };
}

function taskEvents(task: Task): ChromeEvent[] {
  const { id, source, parent, outcome, start, end, spans } = task;
  const { kind, name, place } = source;
  const args: TaskArgs = {
    task: id,
    kind,
    ...(place === undefined ? {} : { place: `${place.file}:${place.line}` }),
    ...(parent === undefined ? {} : { parent }),
    outcome,
  };
  const placed = { name, pid, tid: tidOf(task.thread) };
  const whole = { ...placed, cat: "task", id: `${id}` };
  return [
    ...spans.map((span): ChromeEvent => {
      const dur = µs(span.end) - µs(span.start);
      return { ph: "X", ...placed, cat: kind, ts: µs(span.start), dur, args };
    }),
    { ph: "b", ...whole, ts: µs(start), args },
    { ph: "e", ...whole, ts: µs(end) },
  ];
}

function messageEvents({ from, to }: TraceMessage, index: number): ChromeEvent[] {
  const shared = { name: "message", cat: "message", id: `${index}`, pid };
  return [
    { ph: "s", ...shared, tid: tidOf(from.thread), ts: µs(from.at) },
    { ph: "f", bp: "e", ...shared, tid: tidOf(to.thread), ts: µs(to.at) },
  ];
}

const µs = (ms: number): number => Math.round(ms * 1000);
