/**
 * A translation has no code: `<Cell file="gather.ts" />` stands where the lesson's own cell does, output,
 * attributes and all. So no code can drift from what is run and recorded.
 */
import type { Parents, Root, RootContent } from "mdast";
import type { Cell, SourceLocation } from "../cell.ts";
import { readElementAttributes } from "../element-attributes.ts";
import type { Extraction, FoundCell } from "../extract-cells.ts";
import { hintFor } from "../hint-for.ts";
import { parseFence } from "../parse-fence.ts";
import type { LessonProblem } from "../problem.ts";

/**
 * @param path of the translation, from the project's root
 * @param cells of the lesson
 */
export function placeCells(tree: Root, path: string, cells: readonly Cell[]): Extraction {
  const placed: FoundCell[] = [];
  const problems: LessonProblem[] = [];
  const files = cells.map(({ file }) => file);

  function visit(parent: Parents): void {
    for (const node of parent.children) {
      const { line = 1, column = 1 } = node.position?.start ?? {};
      const start = { path, line, column };
      if (node.type === "code" && isCellFence(node.lang, node.meta)) {
        const message =
          'Expected <Cell file="gather.ts" />, found a fence. A translation has the cells of its lesson; name them by their files.';
        problems.push({ location: start, message });
      } else if (node.type === "mdxJsxFlowElement" && node.name === "Cell") {
        place(node, parent, start);
      } else if ("children" in node) visit(node);
    }
  }

  function place(
    node: RootContent & { type: "mdxJsxFlowElement" },
    parent: Parents,
    start: SourceLocation,
  ): void {
    const read = readElementAttributes(node, start);
    problems.push(...read.problems);
    const other = read.attributes.find(({ name }) => name !== "file");
    if (other !== undefined) {
      const message = `Expected \`file\` alone on <Cell>, found \`${other.name}\`. The rest stands in the lesson.`;
      problems.push({ location: read.positionOf(other.offset), message });
    }
    const named = read.attributes.find(({ name }) => name === "file");
    const cell = cells.find(({ file }) => file === named?.value);
    if (cell === undefined) {
      const hint = hintFor(named?.value ?? "", files);
      const message = `Expected the file of a cell of the lesson, such as <Cell file="${files[0] ?? "gather.ts"}" />, found "${named?.value ?? ""}". ${hint}`;
      problems.push({
        location: named === undefined ? start : read.positionOf(named.offset),
        message,
      });
      return;
    }
    placed.push({ cell, parent, nodes: [node] });
  }

  visit(tree);
  return { cells: placed, problems };
}

function isCellFence(lang: string | null | undefined, meta: string | null | undefined): boolean {
  if (lang === "output") return true;
  return parseFence(meta ?? "").attributes.some(({ name }) => name === "cell");
}
