/** The picture's facts as a table: one row a task, a message, or a stretch of too many tasks. */
import type { Task, Trace } from "../trace/trace.ts";
import { busyTime, outcomeText, placeText } from "./describe-target.ts";
import { laneNames } from "./lane-names.ts";
import { node, type MarkupNode } from "./markup-node.ts";
import { countOf, countText, nameText, timeText } from "./shown-text.ts";

const columns = [
  "What",
  "Thread",
  "Line",
  "Start",
  "End",
  "Busy",
  "Outcome",
  "Started by",
] as const;

export interface TimelineTable {
  /** In order of start; as many texts a row as there are columns. */
  readonly rows: readonly (readonly string[])[];
  /** How many more there are. */
  readonly more: number;
}

/** Rows at most. */
const mostRows = 200;

export function timelineTable(trace: Trace): TimelineTable {
  const names = laneNames(trace.lanes);
  const threadName = (thread: number): string => names.get(thread) ?? `thread ${String(thread)}`;
  const byId = new Map(trace.tasks.map((task) => [task.id, task]));
  const nameOf = (id: number | undefined): string => {
    const task = id === undefined ? undefined : byId.get(id);
    return task === undefined ? "" : nameText(task.source.name);
  };
  const taskRow = (task: Task): readonly string[] => {
    const { source, thread, parent, start, end } = task;
    const line = source.place === undefined ? "" : placeText(source.place);
    const times = [timeText(start), timeText(end), timeText(busyTime(task))];
    return [
      nameText(source.name),
      threadName(thread),
      line,
      ...times,
      outcomeText(task),
      nameOf(parent),
    ];
  };
  const entries = [
    ...trace.tasks.map((task) => ({ at: task.start, row: () => taskRow(task) })),
    ...trace.messages.map(({ from, to }) => ({
      at: from.at,
      row: () => [
        "Message",
        `${threadName(from.thread)} to ${threadName(to.thread)}`,
        "",
        timeText(from.at),
        timeText(to.at),
        "",
        "arrived",
        nameOf(from.task),
      ],
    })),
    ...trace.merged.map(({ thread, start, end, calls }) => ({
      at: start,
      row: () => [
        `${countOf(calls, "call")}, not kept one by one`,
        threadName(thread),
        "",
        timeText(start),
        timeText(end),
        "",
        "",
        "",
      ],
    })),
  ].sort((one, other) => one.at - other.at);
  return {
    rows: entries.slice(0, mostRows).map(({ row }) => row()),
    more: Math.max(0, entries.length - mostRows),
  };
}

/** The same structure in a page that is built and in one that runs. */
export function tableNode({ rows, more }: TimelineTable): MarkupNode {
  const head = columns.map((text) => node("th", { scope: "col" }, text));
  const body = rows.map((row) =>
    node(
      "tr",
      {},
      ...row.map((text, index) =>
        index === 0 ? node("th", { scope: "row" }, text) : node("td", {}, text),
      ),
    ),
  );
  const rest = node(
    "tfoot",
    {},
    node(
      "tr",
      {},
      node(
        "td",
        { colspan: columns.length },
        `And ${countText(more)} more, later than these. The table stops at ${String(mostRows)} rows.`,
      ),
    ),
  );
  return node(
    "table",
    {},
    node("thead", {}, node("tr", {}, ...head)),
    node("tbody", {}, ...body),
    ...(more > 0 ? [rest] : []),
  );
}
