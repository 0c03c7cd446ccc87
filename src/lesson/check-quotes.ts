/** Holds what a lesson, and each translation of it, quotes to the recorded runs. */
import type { ConsoleLine } from "../console/line.ts";
import { lineText } from "../console/text.ts";
import { recordCommand } from "./course/course-command.ts";
import type { LessonProblem } from "./problem.ts";
import type { Lesson } from "./read-lesson.ts";
import { quoteLine } from "./quoted-line.ts";
import { recordingFor } from "./recorded-cell.ts";

/** The lines of a run as a reader sees them. */
export function printedLines(lines: readonly ConsoleLine[]): string[] {
  return lines.flatMap(({ content }) => lineText(content).split("\n"));
}

/** @returns what no recorded line says. A cell that is not recorded yet is no problem: recording needs a build */
export async function checkQuotes(
  { slug, quotes, translations }: Pick<Lesson, "slug" | "quotes" | "translations">,
  root = process.cwd(),
): Promise<LessonProblem[]> {
  const problems: LessonProblem[] = [];
  const all = [...quotes, ...translations.flatMap((translation) => translation.quotes)];
  for (const { cell, line, location } of all) {
    const recording = await recordingFor({ file: cell, location }, root);
    if (recording === undefined) continue;
    const quoted = quoteLine(line, printedLines(recording.lines), recordCommand(slug, root));
    if (!quoted.ok) problems.push({ location, message: `In ${cell}: ${quoted.message}` });
  }
  return problems;
}
