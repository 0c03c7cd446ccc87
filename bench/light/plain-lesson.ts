/** A lesson as plain Markdown: the same words and the same code, without anything of ours. Pure but for Python's files. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Lesson } from "../../src/lesson/read-lesson.ts";

interface Piece {
  readonly kind: "prose" | "fence";
  readonly text: string;
}

/**
 * @param root of the project
 * @returns Markdown with the front matter that Starlight wants
 */
export function plainLesson(lesson: Lesson, root: string): string {
  const written = readFileSync(join(root, lesson.path), "utf8");
  const body = written.replace(/^---\n.*?\n---\n/s, "");
  const readPython = (file: string): string => {
    const read = (name: string): string =>
      readFileSync(join(root, lesson.dir, "python", name), "utf8");
    return `${fence("python", file, read(file))}\n${fence("text", "", read(file.replace(/\.py$/, ".output")))}`;
  };
  const text = pieces(body)
    .map(({ kind, text }) => (kind === "fence" ? plainFence(text) : plainProse(text, readPython)))
    .join("\n");
  // Ours has them folded on the page.
  const solutions = lesson.exercises.map(({ solution }) =>
    fence("ts", solution.path, solution.source),
  );
  const sources = lesson.sources.map(({ title, author, url }) =>
    [author, url === undefined ? title : `[${title}](${url})`].filter(Boolean).join(": "),
  );
  return [
    `---\ntitle: ${JSON.stringify(lesson.title)}\ndescription: ${JSON.stringify(lesson.goal)}\n---\n`,
    text,
    ...solutions,
    sources.length === 0
      ? ""
      : `## Sources\n\n${sources.map((source) => `- ${source}`).join("\n")}\n`,
  ].join("\n");
}

/** Fences, and what stands between them. */
function pieces(text: string): readonly Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(/^ *```.*?^ *```$/gms)) {
    found.push({ kind: "prose", text: text.slice(from, match.index) });
    found.push({ kind: "fence", text: match[0] });
    from = match.index + match[0].length;
  }
  return [...found, { kind: "prose", text: text.slice(from) }];
}

function plainFence(text: string): string {
  const [head = "", ...rest] = text.split("\n");
  const file = /cell="([^"]*)"/.exec(head)?.[1];
  const isOutput = head.includes("```output");
  return [
    `\`\`\`${isOutput ? "text" : "ts"}${file === undefined ? "" : ` title="${file}"`}`,
    ...rest,
  ].join("\n");
}

function fence(language: string, file: string, source: string): string {
  return `\`\`\`${language}${file === "" ? "" : ` title="${file}"`}\n${source.trimEnd()}\n\`\`\`\n`;
}

/** Tags go, what stands in them stays; what a tag says in its attributes becomes text. */
function plainProse(text: string, readPython: (file: string) => string): string {
  return text.replaceAll(
    /(`[^`\n]+`)|<(\/?)([A-Z]\w*)((?:\s(?:"[^"]*"|[^">])*)?)>/g,
    (_whole, code: string | undefined, closing: string, name: string, attributes: string) => {
      if (code !== undefined) return code;
      if (closing !== "") return "";
      const of = (attribute: string): string =>
        new RegExp(`\\s${attribute}="([^"]*)"`).exec(attributes)?.[1] ?? "";
      switch (name) {
        case "Exercise":
          return `### ${of("title")}\n`;
        case "Figure":
          return `${of("alt")}\n\n${of("caption")}\n`;
        case "InPython":
          return `${readPython(of("file"))}\n`;
        case "Measured":
          return "1.02 s";
        case "Printed":
          return "10.2";
        default:
          return "";
      }
    },
  );
}
