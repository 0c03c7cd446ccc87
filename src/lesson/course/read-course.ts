/** Reads `course.json`; what is wrong in it is told with its line. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import * as v from "valibot";
import { nearestName } from "../../compiler/nearest.ts";
import type { SourceLocation } from "../cell.ts";
import { AuthorError, LessonError, throwProblems, type LessonProblem } from "../problem.ts";
import { readText } from "../read-text.ts";
import { courseFile, courseFolder } from "./course-folder.ts";
import { courseKeys, courseSchema, type CourseConfig } from "./course-config.ts";

/**
 * @param folder of the course, from the root
 * @throws LessonError with all that is wrong in it, or where it is missing; AuthorError where the folder's
 *   name will not do
 */
export function readCourseConfig(root = process.cwd(), folder = courseFolder(root)): CourseConfig {
  demandPlainName(folder);
  const path = `${folder}/${courseFile}`;
  let text: string;
  try {
    text = readText(path, root);
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause && isMissing(cause.code))) throw cause;
    const message =
      "Expected what the course is, found no such file. Write it, as examples/course/course.json does, or correct COURSE, which names the folder.";
    throw new LessonError([{ location: { path, line: 1, column: 1 }, message }], { cause });
  }
  const config = parseCourseConfig(path, text);
  throwProblems(missingFiles(config, join(root, folder), path, text));
  return config;
}

/** Also where the course's folder is a file. */
const isMissing = (code: unknown): boolean => code === "ENOENT" || code === "ENOTDIR";

/** Vite takes a file's path for an address, where these begin what is no part of it. */
function demandPlainName(folder: string): void {
  const found = /[#?%]/.exec(folder)?.[0];
  if (found === undefined) return;
  throw new AuthorError(
    `Expected a course's folder without #, ? and % in its path, found ${found} in ${folder}. Rename it.`,
  );
}

/**
 * Files that it names and that are not there: a build would tell of them late, and without a line.
 * @param folder of the course, absolute
 * @param path for messages
 */
export function missingFiles(
  { logo, styles }: CourseConfig,
  folder: string,
  path: string,
  text: string,
): LessonProblem[] {
  return Object.entries({ logo, styles }).flatMap(([key, file]) => {
    if (file === undefined || existsSync(join(folder, file))) return [];
    const meant = nearestName(file, readdirSync(folder));
    const hint =
      meant === undefined
        ? "Put it beside course.json, or remove the key."
        : `Did you mean ${meant}?`;
    const message = `Expected a file of the course's folder, found no ${file} there. ${hint} In \`${key}\`.`;
    return [{ location: placeInCourse(path, text, [key]), message }];
  });
}

/** @param path for messages */
export function parseCourseConfig(path: string, text: string): CourseConfig {
  const read: { config?: unknown; error?: ts.Diagnostic } = ts.parseConfigFileTextToJson(
    path,
    text,
  );
  const { config, error } = read;
  if (error !== undefined) {
    const found = ts.flattenDiagnosticMessageText(error.messageText, " ");
    const location = placeAt(ts.parseJsonText(path, text), error.start ?? 0);
    throw new LessonError([{ location, message: `Expected JSON, found what is none. ${found}` }]);
  }
  const parsed = v.safeParse(courseSchema, config);
  if (parsed.success) return parsed.output;
  throw new LessonError(
    parsed.issues.map((issue) => {
      const keys = issue.path?.map(({ key }) => String(key)) ?? [];
      return { location: placeInCourse(path, text, keys), message: sentence(issue, keys) };
    }),
  );
}

/**
 * The line and column of a value in `course.json`, or of the last thing on the way to it that there is.
 * @param keys the way to it
 */
export function placeInCourse(path: string, text: string, keys: readonly string[]): SourceLocation {
  // TypeScript's parser knows where each value stands, and lets comments be.
  const source = ts.parseJsonText(path, text);
  let node: ts.Node | undefined = source.statements[0]?.expression;
  let position = node?.getStart(source) ?? 0;
  for (const key of keys) {
    if (node !== undefined && ts.isArrayLiteralExpression(node)) {
      node = node.elements[Number(key)];
    } else if (node !== undefined && ts.isObjectLiteralExpression(node)) {
      const property = node.properties
        .filter(ts.isPropertyAssignment)
        .find(({ name }) => ts.isStringLiteral(name) && name.text === key);
      position = property?.getStart(source) ?? position;
      node = property?.initializer;
      continue;
    }
    position = node?.getStart(source) ?? position;
  }
  return placeAt(source, position);
}

function placeAt(source: ts.SourceFile, position: number): SourceLocation {
  const { line, character } = source.getLineAndCharacterOfPosition(position);
  return { path: source.fileName, line: line + 1, column: character + 1 };
}

/** As the file has it, on one line; not more of it than helps. */
function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

function sentence(issue: v.BaseIssue<unknown>, keys: readonly string[]): string {
  const name = keys.join(".");
  // valibot's own words for these two say neither what is missing nor what there is.
  if (issue.kind === "schema" && issue.type === "strict_object" && keys.length > 0) {
    if (issue.expected !== "never") return `Expected \`${name}\`, found none. Add it.`;
    const known = courseKeys.get(keys.slice(0, -1).join(".")) ?? [];
    const meant = nearestName(keys.at(-1) ?? "", known);
    return meant === undefined
      ? `Expected no \`${name}\`: there is ${known.join(", ")}. Correct its name, or remove it.`
      : `Expected no \`${name}\`. Did you mean \`${meant}\`?`;
  }
  const found = issue.message.includes(", found") ? "" : `, found ${shown(issue.input)}`;
  return `${issue.message}${found}. In \`${name}\`.`;
}
