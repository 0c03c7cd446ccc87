/**
 * A cell or an `output` whose fence is not closed: it takes what follows for its own, up to the end of the next
 * one, and each of the errors that come of it is about something else. Pure.
 */
import type { LessonProblem } from "./problem.ts";

/** In a list or a quotation, too: its mark, the language, what follows. */
const fence = /^(?<before>[\s>]*(?:(?:[-*+]|\d+[.)])\s+)?)(?<mark>`{3,}|~{3,})(?<info>[^`]*)$/;

/**
 * Within a fence only what is as far in as its first line can close it, or is meant to open another: a comment's
 * ` * ` and a deeper indent are what the cell or the output says.
 * @returns the first; the file's others may only seem to be unclosed
 */
export function unclosedFence(path: string, text: string): LessonProblem | undefined {
  let open:
    | {
        readonly problem: LessonProblem["location"];
        /** What stands before its further lines: a list's mark stands before the first alone. */
        readonly margin: string;
        readonly mark: string;
        readonly info: string;
      }
    | undefined;
  const told = (found: string): LessonProblem | undefined => {
    if (open === undefined || !/^output\b|\scell=/.test(open.info)) return undefined;
    const { mark, info, problem } = open;
    const message = `Expected a line ${mark} that closes this ${mark}${info.replace(/\s.*$/, "")}, found ${found} before it. Put it where the fence is to end.`;
    return { location: problem, message };
  };
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    const { before, mark, info } = fence.exec(line)?.groups ?? {};
    if (before === undefined || mark === undefined || info === undefined) continue;
    const written = info.trim();
    if (open === undefined) {
      const problem = { path, line: index + 1, column: before.length + 1 };
      const margin = before.replace(/[-*+]|\d+[.)]/, (found) => " ".repeat(found.length));
      open = { problem, margin, mark, info: written };
    } else if (mark.startsWith(open.mark) && isAsFarIn(before, open.margin)) {
      if (written === "") {
        open = undefined;
        continue;
      }
      const problem = told(`${mark}${written.replace(/\s.*$/, "")} in line ${String(index + 1)}`);
      if (problem !== undefined) return problem;
    }
  }
  return told("the end of the file");
}

/** A fence's last line may have three spaces more: https://spec.commonmark.org/0.31.2/#fenced-code-blocks */
function isAsFarIn(before: string, margin: string): boolean {
  return before.startsWith(margin) && /^ {0,3}$/.test(before.slice(margin.length));
}
