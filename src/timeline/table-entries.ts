/** What a run did, thing by thing or summed. Pure. */
import type { Trace } from "../trace/trace.ts";
import { busyTime, outcomeText, placeText } from "./describe-target.ts";
import { laneNames } from "./lane-names.ts";
import { nameText } from "./shown-text.ts";
import { counted } from "../words/numbers.ts";
import { said } from "../words/words.ts";

export interface TableEntry {
  readonly what: string;
  readonly thread: string;
  /** What it is called without its number, where it has one: threads of one file. */
  readonly kin: string;
  readonly line: string;
  /** ms since the main module began */
  readonly start: number;
  readonly end: number;
  /** ms; undefined of what is not at work itself. */
  readonly busy: number | undefined;
  readonly outcome: string;
  /** Who started it. */
  readonly by: string;
}

/** In order of start. */
export function tableEntries(trace: Trace): readonly TableEntry[] {
  const names = laneNames(trace.lanes);
  const threadName = (thread: number): string => names.get(thread) ?? said("thread {}", thread);
  const kinName = (thread: number): string => threadName(thread).replace(/ \d+$/, "");
  const byId = new Map(trace.tasks.map((task) => [task.id, task]));
  const nameOf = (id: number | undefined): string => {
    const task = id === undefined ? undefined : byId.get(id);
    return task === undefined ? "" : nameText(task.source.name);
  };
  return [
    ...trace.tasks.map((task) => ({
      what: nameText(task.source.name),
      thread: threadName(task.thread),
      kin: kinName(task.thread),
      line: task.source.place === undefined ? "" : placeText(task.source.place),
      start: task.start,
      end: task.end,
      busy: busyTime(task),
      outcome: outcomeText(task),
      by: nameOf(task.parent),
    })),
    ...trace.messages.map(({ from, to }) => ({
      what: said("Message"),
      thread: said("from {} to {}", threadName(from.thread), threadName(to.thread)),
      kin: said("from {} to {}", kinName(from.thread), kinName(to.thread)),
      line: "",
      start: from.at,
      end: to.at,
      busy: undefined,
      outcome: said("arrived"),
      by: nameOf(from.task),
    })),
    ...trace.merged.map(({ thread, start, end, calls }) => ({
      what: said("{}, not kept one by one", counted(calls, "{} call", "{} calls")),
      thread: threadName(thread),
      kin: kinName(thread),
      line: "",
      start,
      end,
      busy: undefined,
      outcome: "",
      by: "",
    })),
  ].sort((one, other) => one.start - other.start);
}

/**
 * Those alike together: from the first start to the last end, with all their time at work.
 * @param most rows: where there would be more, threads of one file are told together too
 */
export function sumEntries(entries: readonly TableEntry[], most: number): readonly SummedEntry[] {
  const byThread = sumBy(entries, ({ thread }) => thread);
  if (byThread.length <= most) return byThread;
  return sumBy(entries, ({ kin }) => kin);
}

export interface SummedEntry {
  readonly entry: TableEntry;
  readonly count: number;
}

function sumBy(
  entries: readonly TableEntry[],
  threadOf: (entry: TableEntry) => string,
): readonly SummedEntry[] {
  const alike = Map.groupBy(entries, (entry) =>
    JSON.stringify([entry.what, threadOf(entry), entry.line, entry.outcome, entry.by]),
  );
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const end = Math.max(...group.map((entry) => entry.end));
    const busy =
      first.busy === undefined
        ? undefined
        : group.reduce((sum, entry) => sum + (entry.busy ?? 0), 0);
    const threads = new Set(group.map(({ thread }) => thread));
    const thread = threads.size === 1 ? first.thread : `${first.kin} (${String(threads.size)})`;
    return [{ entry: { ...first, thread, end, busy }, count: group.length }];
  });
}
