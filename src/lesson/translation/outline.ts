/** What a lesson asks of its reader, in order: a translation of it asks the same. */
import type { Nodes, Root, RootContent } from "mdast";
import type { SourceLocation } from "../cell.ts";
import { readElementAttributes } from "../element-attributes.ts";
import type { FoundCell } from "../extract-cells.ts";
import type { FoundPrediction } from "../extract-predictions.ts";
import type { LessonProblem } from "../problem.ts";

interface OutlinePart {
  /** In words: `the cell gather.ts`. Parts are the same where these are. */
  readonly what: string;
  readonly location: SourceLocation;
}

export interface OutlineSources {
  readonly tree: Root;
  /** From the project's root. */
  readonly path: string;
  readonly cells: readonly FoundCell[];
  readonly predictions: readonly FoundPrediction[];
}

/** Elements that are the same in both, attributes and all. */
const alike: Readonly<Record<string, readonly string[]>> = {
  Exercise: ["id"],
  Hint: [],
  InPython: ["file", "unordered"],
  SideBySide: ["cells"],
  TryThis: [],
  Figure: [],
  details: [],
};

/** Call before what was found in the tree is replaced. */
export function outlineOf({
  tree,
  path,
  cells,
  predictions,
}: OutlineSources): readonly OutlinePart[] {
  const words = new Map<Nodes, string>();
  for (const { cell, nodes } of cells) {
    const [first, ...rest] = nodes;
    if (first !== undefined) words.set(first, `the cell ${cell.file}`);
    for (const node of rest) words.set(node, "");
  }
  for (const { node, prediction } of predictions) words.set(node, questionWords(prediction));
  const parts: OutlinePart[] = [];
  const visit = (node: RootContent): void => {
    const what = words.get(node) ?? wordsFor(node, path);
    const { line = 1, column = 1 } = node.position?.start ?? {};
    if (what !== undefined && what !== "") parts.push({ what, location: { path, line, column } });
    // What is in a prediction is compared with it; in code there is nothing.
    if (!words.has(node) && "children" in node) node.children.forEach(visit);
  };
  tree.children.forEach(visit);
  return parts;
}

/** @returns where a translation first leaves its lesson; nothing where it never does */
export function compareOutlines(
  lesson: readonly OutlinePart[],
  translation: readonly OutlinePart[],
  path: string,
): readonly LessonProblem[] {
  const end = translation.at(-1)?.location ?? { path, line: 1, column: 1 };
  for (let place = 0; place < Math.max(lesson.length, translation.length); place++) {
    const [wanted, found] = [lesson[place], translation[place]];
    if (wanted?.what === found?.what) continue;
    const as =
      wanted === undefined
        ? "nothing more, as in its lesson"
        : `${wanted.what}, as in ${wanted.location.path}:${String(wanted.location.line)}`;
    const message = `Expected ${as}; found ${found?.what ?? "nothing more"}. A translation has all that its lesson has, in the same order.`;
    return [{ location: found?.location ?? end, message }];
  }
  return [];
}

function questionWords({ id, cell, question }: FoundPrediction["prediction"]): string {
  const asked =
    question.kind === "choice" ? question.choices.map(({ conditions }) => conditions) : question;
  return `the prediction ${id} about ${cell} (${JSON.stringify(asked)})`;
}

function wordsFor(node: RootContent, path: string): string | undefined {
  if (node.type === "heading") return `a heading of level ${String(node.depth)}`;
  if (node.type === "table") return `a table of ${String(node.children.length)} rows`;
  if (node.type !== "mdxJsxFlowElement" && node.type !== "mdxJsxTextElement") return undefined;
  const names = alike[node.name ?? ""];
  if (names === undefined) return undefined;
  const { attributes } = readElementAttributes(node, { path, line: 1, column: 1 });
  const said = attributes
    .filter(({ name }) => names.includes(name))
    .map(({ name, value }) => (value === undefined ? ` ${name}` : ` ${name}="${value}"`));
  return `<${node.name ?? ""}${said.join("")}>`;
}
