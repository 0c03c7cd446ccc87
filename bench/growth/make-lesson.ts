/**
 * Lessons in any number: the text, eight cells and their recorded runs of the course's first lesson, each
 * with its number in the prose and in every cell, so that no two have anything in common to save work on.
 */
import { readFileSync } from "node:fs";
import { extractCells } from "../../src/lesson/extract-cells.ts";
import { parseMdx } from "../../src/lesson/parse-mdx.ts";
import { recordingsFromJson, recordingsToJson } from "../../src/lesson/recording.ts";
import { sourceHash } from "../../src/lesson/source-hash.ts";

export interface MadeLesson {
  /** In `content/lessons/`. */
  readonly folder: string;
  /** Of its address. */
  readonly slug: string;
  /** MDX, frontmatter and all; it uses no component, so that a plain site shows the same. */
  readonly text: string;
  /** `recorded.json` */
  readonly recorded: string;
}

const read = (file: string): string =>
  readFileSync(new URL(`template/${file}`, import.meta.url), "utf8");
const template = read("lesson.mdx");
const recordings = recordingsFromJson(read("recorded.json"));

/** What stands in the text for a lesson's number. */
const numberMark = /NNNN/g;

/** @param number from 1 */
export function makeLesson(number: number): MadeLesson {
  const slug = `lesson-${String(number)}`;
  const folder = `${String(number).padStart(4, "0")}-${slug}`;
  const text = template.replaceAll(numberMark, String(number));
  const path = `content/lessons/${folder}/index.mdx`;
  const content = text.replace(/^---\n[\s\S]*?\n---\n/, "");
  const document = { path, text: content, readBeside: () => undefined, listBeside: () => [] };
  const cells = extractCells(parseMdx(path, content), document).cells.map(({ cell }) => cell);
  const own = [...recordings].map(
    ([file, recording]) => [file, { ...recording, hash: sourceHash(file, cells) }] as const,
  );
  return { folder, slug, text, recorded: recordingsToJson(new Map(own)) };
}
