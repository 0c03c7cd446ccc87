/** What stands above a lesson's text. */
import { parseFrontmatter } from "@astrojs/markdown-remark";
import type { z } from "astro/zod";
import { LessonError, type LessonProblem } from "./problem.ts";
import { lineReader } from "./source-text.ts";

/**
 * @param path for messages
 * @returns the text blanked as Astro's MDX does it, so that lines and columns are the file's own
 * @throws LessonError where it is no YAML
 */
export function splitFrontmatter(
  path: string,
  written: string,
): { readonly frontmatter: unknown; readonly text: string } {
  try {
    const { frontmatter, content } = parseFrontmatter(written, {
      frontmatter: "empty-with-spaces",
    });
    return { frontmatter, text: content };
  } catch (error) {
    const message = `Expected YAML between the lines ---, found what is none. ${String(error)}`;
    throw new LessonError([{ location: { path, line: 1, column: 1 }, message }], { cause: error });
  }
}

/** What a schema finds wrong, each with its line. */
export function schemaProblems(
  error: z.ZodError,
  path: string,
  written: string,
): readonly LessonProblem[] {
  return error.issues.map((issue) => {
    const unknown = issue.code === "unrecognized_keys" ? issue.keys[0] : undefined;
    const key = String(issue.path[0] ?? unknown ?? "");
    const where = issue.path.length === 0 ? "" : ` In \`${issue.path.map(String).join(".")}\`.`;
    const location = { path, line: lineOfKey(key, written), column: 1 };
    return { location, message: `${issue.message}.${where}` };
  });
}

/** The line of a top-level key of the frontmatter; the first where it is not there. */
export function lineOfKey(key: string, written: string): number {
  const lineAt = lineReader(written);
  for (let line = 2; lineAt(line) !== "---" && line < 200; line++) {
    if (lineAt(line).startsWith(`${key}:`)) return line;
  }
  return 1;
}
