/** What stands above a lesson's text. */
import { parseFrontmatter } from "@astrojs/markdown-remark";
import type { z } from "astro/zod";
import { nearestName } from "../compiler/nearest.ts";
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

/**
 * What a schema finds wrong, each with its line.
 * @param known the keys that there are
 */
export function schemaProblems(
  error: z.ZodError,
  path: string,
  written: string,
  known: readonly string[],
): readonly LessonProblem[] {
  const { frontmatter } = splitFrontmatter(path, written);
  const locationOf = (key: string) => ({ path, line: lineOfKey(key, written), column: 1 });
  return error.issues.flatMap((issue): LessonProblem[] => {
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((unknown) => {
        const meant = issue.path.length === 0 ? nearestName(unknown, known) : undefined;
        const hint =
          meant === undefined ? "Correct its name, or remove it." : `Did you mean \`${meant}\`?`;
        const message = `Expected no \`${[...issue.path, unknown].map(String).join(".")}\`. ${hint}`;
        return { location: locationOf(String(issue.path[0] ?? unknown)), message };
      });
    }
    const location = locationOf(String(issue.path[0] ?? ""));
    const name = issue.path.map(String).join(".");
    const found = valueAt(frontmatter, issue.path);
    if (found === undefined) {
      return [{ location, message: `Expected \`${name}\` above the text, found none. Add it.` }];
    }
    // zod's own words end with the kind of what it found; ours do not.
    const told = issue.message.includes("received") ? "" : `, found ${JSON.stringify(found)}`;
    return [{ location, message: `${issue.message}${told}. In \`${name}\`.` }];
  });
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (part, key) => (typeof part === "object" && part !== null ? Reflect.get(part, key) : undefined),
    value,
  );
}

/** The line of a top-level key of the frontmatter; the first where it is not there. */
export function lineOfKey(key: string, written: string): number {
  const lineAt = lineReader(written);
  for (let line = 2; lineAt(line) !== "---" && line < 200; line++) {
    if (lineAt(line).startsWith(`${key}:`)) return line;
  }
  return 1;
}

/** The line of one of a key's values, written beside it or below it; the key's where it is not found. */
export function lineOfItem(key: string, item: string, written: string): number {
  const lineAt = lineReader(written);
  const start = lineOfKey(key, written);
  for (let line = start; lineAt(line) !== "---" && line < start + 200; line++) {
    if (line > start && /^\w/.test(lineAt(line))) break;
    if (
      lineAt(line)
        .split(/[^\w-]+/)
        .includes(item)
    )
      return line;
  }
  return start;
}
