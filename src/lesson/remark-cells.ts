/**
 * Puts the components in the place of each cell and each prediction of a lesson: for Astro's `unified`
 * processor.
 *
 *     ```ts cell="gather.ts"          <Cell slug="two-words" cell="{…}" />
 *     …                         →
 *     ```output
 */
import { dirname, join } from "node:path";
import type { Root, RootContent } from "mdast";
import { cellToJson } from "./cell-json.ts";
import type { Cell } from "./cell.ts";
import { checkLesson } from "./check-lesson.ts";
import { componentImport } from "./component-import.ts";
import { placeExercise, exerciseComponents } from "./exercise-elements.ts";
import { extractCells } from "./extract-cells.ts";
import { extractExercises } from "./extract-exercises.ts";
import { extractPredictions } from "./extract-predictions.ts";
import { extractTerms, markTerms } from "./extract-terms.ts";
import { glossaryIds } from "./glossary.ts";
import { importComponents } from "./lesson-components.ts";
import { settleLinks } from "./lesson-links.ts";
import { lessonOfPath, type LessonPath } from "./lesson-path.ts";
import { predictionElement } from "./prediction-element.ts";
import { extractPython } from "./python/extract-python.ts";
import { throwProblems } from "./problem.ts";
import { besideLesson } from "./read-lesson.ts";

const cellComponent = "#components/cell/Cell.astro";
const predictComponent = "#components/lesson/Predict.astro";

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
    const lesson = lessonOfPath(file.path, root);
    // What is no lesson has no cells: an error there names the file all the same.
    const path = lesson === undefined ? file.path : `${lesson.dir}/index.mdx`;
    const folder = lesson === undefined ? dirname(file.path) : join(root, lesson.dir);
    const document = { path, text: String(file.value), ...besideLesson(folder) };
    const { cells, problems } = extractCells(tree, document);
    throwProblems(problems);
    const named = extractTerms(tree, path, glossaryIds(root));
    throwProblems([...named.problems, ...extractPython(tree, document).problems]);
    markTerms(named.terms);
    if (lesson !== undefined) throwProblems(settleLinks(tree, path, root));
    importComponents(tree, root);
    const posed = extractExercises(tree, document, cells);
    const asked = extractPredictions(
      tree,
      path,
      cells.map(({ cell }) => cell),
    );
    throwProblems([...asked.problems, ...posed.problems]);
    const first = cells[0];
    if (first === undefined) return;
    if (lesson === undefined) {
      const message = `Expected cells in lessons, content/lessons/NN-slug/index.mdx; found \`${first.cell.file}\` here.`;
      throwProblems([{ location: first.cell.location, message }]);
      return;
    }
    const exercises = posed.exercises.map(({ exercise }) => exercise);
    throwProblems(checkLesson({ cells: cells.map(({ cell }) => cell), exercises }, root));
    const veiled = new Set(asked.predictions.map(({ prediction }) => prediction.cell));
    for (const { cell, parent, nodes } of cells) {
      const index = parent.children.findIndex((child) => child === nodes[0]);
      parent.children.splice(index, nodes.length, cellElement(cell, lesson, veiled));
    }
    for (const found of asked.predictions) {
      const index = found.parent.children.findIndex((child) => child === found.node);
      found.parent.children.splice(index, 1, predictionElement(found));
    }
    tree.children.unshift(componentImport("Cell", cellComponent));
    if (asked.predictions.length > 0) {
      tree.children.unshift(componentImport("Predict", predictComponent));
    }
    for (const exercise of posed.exercises) placeExercise(exercise, lesson);
    if (exercises.length === 0) return;
    for (const name of exerciseComponents) {
      tree.children.unshift(componentImport(name, `#components/exercise/${name}.astro`));
    }
  };
}

/** @param veiled files of cells whose output would give an answer away */
function cellElement(cell: Cell, { slug }: LessonPath, veiled: ReadonlySet<string>): RootContent {
  return {
    type: "mdxJsxFlowElement",
    name: "Cell",
    attributes: [
      { type: "mdxJsxAttribute", name: "slug", value: slug },
      { type: "mdxJsxAttribute", name: "cell", value: cellToJson(cell) },
      ...(veiled.has(cell.file)
        ? [{ type: "mdxJsxAttribute" as const, name: "veiled", value: null }]
        : []),
    ],
    children: [],
  };
}
