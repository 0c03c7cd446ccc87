import type { Cell } from "./cell.ts";
import type { Recording, Recordings } from "./recording.ts";
import { lineText } from "../console/text.ts";

/**
 * What is to be written after runs of some cells: in the order of the lesson, without cells that it no
 * longer has. A new run that tells nothing new (same source, same lines but for their numbers, much the
 * same time) leaves the old one in place, so that recording again changes no file for nothing.
 */
export function mergeRecordings(
  cells: readonly Cell[],
  old: Recordings,
  made: Recordings,
): Map<string, Recording> {
  const merged = new Map<string, Recording>();
  for (const { file } of cells) {
    const before = old.get(file);
    const now = made.get(file);
    const kept =
      now === undefined || (before !== undefined && tellsTheSame(before, now)) ? before : now;
    if (kept !== undefined) merged.set(file, kept);
  }
  return merged;
}

function tellsTheSame(a: Recording, b: Recording): boolean {
  const isSameShape = a.hash === b.hash && JSON.stringify(shape(a)) === JSON.stringify(shape(b));
  return isSameShape && isSameTime(wallOf(a), wallOf(b));
}

/** Within a fifth, or 20 ms: what two runs on one idle machine differ by. */
function isSameTime(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(20, 0.2 * Math.max(a, b));
}

/** ms */
function wallOf({ result }: Recording): number {
  return "measures" in result ? result.measures.wallMs : 0;
}

/** A recording without what varies from run to run of the same program on the same machine. */
function shape({ result, lines, where, trace, exploration }: Recording): unknown {
  const measured =
    "measures" in result
      ? [
          result.measures.threads,
          result.measures.tasks,
          result.measures.concurrency,
          result.measures.parallelism,
        ]
      : undefined;
  const reason = "reason" in result ? result.reason : undefined;
  return [
    result.state,
    reason,
    measured,
    trace === undefined,
    where.cores,
    exploration,
    lines.map(({ level, depth, content }) => [
      level,
      depth,
      content.kind,
      lineText(content).replaceAll(/\d+/g, "0"),
    ]),
  ];
}
