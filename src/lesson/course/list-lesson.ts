/** Puts a new lesson into a course's list, where it has one. */
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { readText } from "../read-text.ts";
import { courseFile } from "./course-folder.ts";

/**
 * At the end of `lessons` in `course.json`; the rest of the file stays as its author wrote it.
 * @param folder of the course, from the root
 */
export function listLesson(folder: string, slug: string, root = process.cwd()): void {
  const path = `${folder}/${courseFile}`;
  if (!existsSync(join(root, path))) return;
  writeFileSync(join(root, path), withLesson(readText(path, root), slug));
}

/** @returns `text` itself where it has no list, or the slug stands in it already */
export function withLesson(text: string, slug: string): string {
  const source = ts.parseJsonText(courseFile, text);
  const whole = source.statements[0]?.expression;
  if (whole === undefined || !ts.isObjectLiteralExpression(whole)) return text;
  const list = whole.properties
    .filter(ts.isPropertyAssignment)
    .find(({ name }) => ts.isStringLiteral(name) && name.text === "lessons")?.initializer;
  if (list === undefined || !ts.isArrayLiteralExpression(list)) return text;
  if (list.elements.some((each) => ts.isStringLiteral(each) && each.text === slug)) return text;
  const last = list.elements.at(-1);
  if (last === undefined) return text;
  const [tail = "", blocks = "", comma = "", comment = ""] =
    restOfLine.exec(text.slice(last.end, list.end - 1)) ?? [];
  // As the last one stands: on a line of its own, or behind the others.
  const indent = /\r?\n\s*$/.exec(text.slice(0, last.getStart(source)))?.[0];
  const gap = indent ?? (comment.includes("//") ? "\n    " : " ");
  const before = `${text.slice(0, last.end)}${blocks},${comment}`;
  const end = last.end + tail.length;
  return `${before}${gap}${JSON.stringify(slug)}${comma}${text.slice(end)}`;
}

/** What is the last element's: comments, its comma where one trails, comments. */
const restOfLine =
  /^((?:[^\S\n]*\/\*[^]*?\*\/)*)(?:\s*(,))?((?:[^\S\n]*\/\*[^]*?\*\/)*(?:[^\S\n]*\/\/[^\r\n]*)?)/;
