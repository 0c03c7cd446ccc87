/**
 * The picture's facts as a table: one row a task, a message, or a stretch of too many tasks. A page that is
 * built has what is alike in one row where there is much of it; it is told one by one once it is opened.
 */
import type { Trace } from "../trace/trace.ts";
import { node, type MarkupNode } from "./markup-node.ts";
import { timeText } from "./shown-text.ts";
import { sumEntries, tableEntries, type TableEntry } from "./table-entries.ts";
import { said, type Phrase } from "../words/words.ts";

const columns = [
  "What",
  "Thread",
  "Line",
  "Start",
  "End",
  "Busy",
  "Outcome",
  "Started by",
] as const satisfies readonly Phrase[];

export interface TimelineTable {
  /** In order of start; as many texts a row as there are columns. */
  readonly rows: readonly (readonly string[])[];
  /** How many more there are. */
  readonly more: number;
  /** Rows of what is alike: tasks of one function, messages of one way. */
  readonly isSummed: boolean;
}

/** Rows at most. */
const mostRows = 200;
/** More entries than this are summed where that is asked for. */
const mostSeparate = 24;

/** @param sums whether what is alike may share a row, where there is much of it */
export function timelineTable(trace: Trace, { sums = false } = {}): TimelineTable {
  const entries = tableEntries(trace);
  const isSummed = sums && entries.length > mostSeparate;
  const told = isSummed
    ? sumEntries(entries, mostSeparate)
    : entries.map((entry) => ({ entry, count: 1 }));
  return {
    rows: told.slice(0, mostRows).map(({ entry, count }) => entryRow(entry, count)),
    more: Math.max(0, told.length - mostRows),
    isSummed,
  };
}

function entryRow(
  { what, thread, line, outcome, by, start, end, busy }: TableEntry,
  count: number,
) {
  return [
    count === 1 ? what : said("{}, {} times", what, count),
    thread,
    line,
    timeText(start),
    timeText(end),
    busy === undefined ? "" : timeText(busy),
    outcome,
    by,
  ];
}

/** The same structure in a page that is built and in one that runs. */
export function tableNode({ rows, more, isSummed }: TimelineTable): MarkupNode {
  const head = columns.map((text) => node("th", { scope: "col" }, said(text)));
  const body = rows.map((row) =>
    node(
      "tr",
      {},
      ...row.map((text, index) =>
        index === 0 ? node("th", { scope: "row" }, text) : node("td", {}, text),
      ),
    ),
  );
  const notes = [
    ...(isSummed ? [said(summedNote)] : []),
    ...(more > 0
      ? [said("And {} more, later than these. The table stops at {} rows.", more, mostRows)]
      : []),
  ];
  const foot = notes.map((text) => node("tr", {}, node("td", { colspan: columns.length }, text)));
  return node(
    "table",
    {},
    node("thead", {}, node("tr", {}, ...head)),
    node("tbody", {}, ...body),
    ...(foot.length > 0 ? [node("tfoot", {}, ...foot)] : []),
  );
}

const summedNote =
  "What is alike shares a row, from its first start to its last end, with all the time that it was busy." satisfies Phrase;
