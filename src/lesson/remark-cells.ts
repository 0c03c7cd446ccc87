/**
 * Puts the component in the place of each cell of a lesson: for Astro's `unified` processor.
 *
 *     ```ts cell="gather.ts"          <Cell slug="two-words" cell="{…}" />
 *     …                         →
 *     ```output
 */
import { dirname, join } from "node:path";
import type { Root, RootContent } from "mdast";
import { cellToJson } from "./cell-json.ts";
import type { Cell } from "./cell.ts";
import { checkCells } from "./check-cells.ts";
import { extractCells } from "./extract-cells.ts";
import { lessonOfPath, type LessonPath } from "./lesson-path.ts";
import { throwProblems } from "./problem.ts";
import { besideReader } from "./read-lesson.ts";

const componentFile = "#components/cell/Cell.astro";

/** What is needed of unified's `VFile`. */
interface MdxFile {
  readonly path: string;
  readonly value: unknown;
}

export interface RemarkCellsOptions {
  /** Of the project. */
  readonly root?: string;
}

export function remarkCells({ root = process.cwd() }: RemarkCellsOptions = {}) {
  return (tree: Root, file: MdxFile): void => {
    const lesson = lessonOfPath(file.path);
    // What is no lesson has no cells: an error there names the file all the same.
    const path = lesson === undefined ? file.path : `${lesson.dir}/index.mdx`;
    const folder = lesson === undefined ? dirname(file.path) : join(root, lesson.dir);
    const { cells, problems } = extractCells(tree, {
      path,
      text: String(file.value),
      readBeside: besideReader(folder),
    });
    throwProblems(problems);
    const first = cells[0];
    if (first === undefined) return;
    if (lesson === undefined) {
      const message = `Expected cells in lessons, content/lessons/NN-slug/index.mdx; found \`${first.cell.file}\` here.`;
      throwProblems([{ location: first.cell.location, message }]);
      return;
    }
    throwProblems(
      checkCells(
        cells.map(({ cell }) => cell),
        root,
      ),
    );
    for (const { cell, parent, nodes } of cells) {
      const index = parent.children.findIndex((child) => child === nodes[0]);
      parent.children.splice(index, nodes.length, cellElement(cell, lesson));
    }
    tree.children.unshift(componentImport());
  };
}

function cellElement(cell: Cell, { slug }: LessonPath): RootContent {
  return {
    type: "mdxJsxFlowElement",
    name: "Cell",
    attributes: [
      { type: "mdxJsxAttribute", name: "slug", value: slug },
      { type: "mdxJsxAttribute", name: "cell", value: cellToJson(cell) },
    ],
    children: [],
  };
}

/** `import Cell from "#components/cell/Cell.astro";`, already parsed, as MDX wants it. */
function componentImport(): RootContent {
  return {
    type: "mdxjsEsm",
    value: `import Cell from ${JSON.stringify(componentFile)};`,
    data: {
      estree: {
        type: "Program",
        sourceType: "module",
        body: [
          {
            type: "ImportDeclaration",
            specifiers: [
              { type: "ImportDefaultSpecifier", local: { type: "Identifier", name: "Cell" } },
            ],
            source: { type: "Literal", value: componentFile, raw: JSON.stringify(componentFile) },
            attributes: [],
          },
        ],
      },
    },
  };
}
