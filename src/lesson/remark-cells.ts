/**
 * Puts the components in the place of each cell and each prediction of a lesson: for Astro's `unified`
 * processor.
 *
 *     ```ts cell="gather.ts"          <Cell slug="two-words" cell="{…}" />
 *     …                         →
 *     ```output
 */
import { basename, dirname } from "node:path";
import type { Root, RootContent } from "mdast";
import { cellToJson } from "./cell-json.ts";
import type { Cell } from "./cell.ts";
import { checkLesson } from "./check-lesson.ts";
import { componentImport } from "./component-import.ts";
import { courseFolder } from "./course/course-folder.ts";
import { placeExercise, exerciseComponents } from "./exercise-elements.ts";
import { extractCells, type FoundCell, type LessonDocument } from "./extract-cells.ts";
import { extractExercises } from "./extract-exercises.ts";
import { extractPredictions } from "./extract-predictions.ts";
import { extractTerms, markTerms } from "./extract-terms.ts";
import { glossaryIds } from "./glossary.ts";
import { besideLesson } from "./lesson-document.ts";
import { importComponents, componentProblems } from "./lesson-components.ts";
import { settleLinks } from "./lesson-links.ts";
import { lessonOfPath, lessonsHome, type LessonPath } from "./lesson-path.ts";
import { predictionElement } from "./prediction-element.ts";
import { extractPython } from "./python/extract-python.ts";
import { throwProblems } from "./problem.ts";
import { readText } from "./read-text.ts";
import { leadToTranslations } from "./translation/lead-links.ts";
import { originalOf, partsFromLesson, readTranslation } from "./translation/read-translation.ts";
import { languageOfFile } from "./translation/translation-file.ts";
import { topHeadings } from "./top-headings.ts";
import { unclosedFence } from "./unclosed-fence.ts";
import { unknownNames } from "./unknown-names.ts";

const cellComponent = "#components/cell/Cell.astro";
const predictComponent = "#components/lesson/Predict.astro";

/** What is needed of unified's `VFile`. */
interface MdxFile {
  readonly path: string;
  readonly value: unknown;
  /** What Astro tells of it. */
  readonly data?: { readonly astro?: { readonly frontmatter?: Readonly<Record<string, unknown>> } };
}

export interface RemarkCellsOptions {
  /** Of the project. */
  readonly root?: string;
}

export function remarkCells({ root = process.cwd() }: RemarkCellsOptions = {}) {
  return (tree: Root, file: MdxFile): void => {
    const lesson = lessonOfPath(file.path, root);
    // What is no lesson has no cells: an error there names the file all the same.
    const path = lesson === undefined ? file.path : `${lesson.dir}/${basename(file.path)}`;
    const folder = lesson?.dir ?? dirname(file.path);
    // The dev server reads whatever there is: such a letter is the author's own, or stands for what is no UTF-8.
    if (String(file.value).includes("\uFFFD")) readText(path, root);
    const unclosed = unclosedFence(path, String(file.value));
    if (unclosed !== undefined) throwProblems([unclosed]);
    throwProblems([...componentProblems(tree, path, root), ...unknownNames(tree, path)]);
    if (hasTitle(file)) throwProblems(topHeadings(tree, path));
    const document = { path, text: String(file.value), ...besideLesson(folder, root) };
    const language = lesson === undefined ? undefined : languageOfFile(path);
    const translated =
      lesson === undefined || language === undefined
        ? undefined
        : translatedParts(tree, document, lesson, language, root);
    const { cells, problems } = translated ?? extractCells(tree, document);
    throwProblems(problems);
    const named = extractTerms(tree, path, glossaryIds(root));
    throwProblems([...named.problems, ...extractPython(tree, document).problems]);
    markTerms(named.terms);
    if (lesson !== undefined) throwProblems(settleLinks(tree, path, root));
    if (language !== undefined) leadToTranslations(tree, language, root);
    importComponents(tree, root);
    const { exercises: posed, predictions: asked } = translated ?? ownParts(tree, document, cells);
    const first = cells[0];
    if (first === undefined) return;
    if (lesson === undefined) {
      const home = lessonsHome(courseFolder(root));
      const message = `Expected cells in lessons, ${home}/NN-slug/index.mdx; found \`${first.cell.file}\` here.`;
      throwProblems([{ location: first.cell.location, message }]);
      return;
    }
    const exercises = posed.map(({ exercise }) => exercise);
    throwProblems(checkLesson({ cells: cells.map(({ cell }) => cell), exercises }, root));
    const veiled = new Set(asked.map(({ prediction }) => prediction.cell));
    for (const { cell, parent, nodes } of cells) {
      const index = parent.children.findIndex((child) => child === nodes[0]);
      parent.children.splice(index, nodes.length, cellElement(cell, lesson, veiled));
    }
    for (const found of asked) {
      const index = found.parent.children.findIndex((child) => child === found.node);
      found.parent.children.splice(index, 1, predictionElement(found));
    }
    tree.children.unshift(componentImport("Cell", cellComponent));
    if (asked.length > 0) {
      tree.children.unshift(componentImport("Predict", predictComponent));
    }
    const inLanguage = { language, checks: translated?.checks ?? {} };
    for (const exercise of posed) placeExercise(exercise, lesson, inLanguage);
    if (exercises.length === 0) return;
    for (const name of exerciseComponents) {
      tree.children.unshift(componentImport(name, `#components/exercise/${name}.astro`));
    }
  };
}

/** Starlight leaves the title out where a page says that it has a `hero`. */
function hasTitle({ data }: MdxFile): boolean {
  return data?.astro?.frontmatter?.["hero"] === undefined;
}

/** What is asked in a lesson's own text. @throws LessonError with all that is wrong in it */
function ownParts(tree: Root, document: LessonDocument, cells: readonly FoundCell[]) {
  const posed = extractExercises(tree, document, cells);
  const asked = extractPredictions(
    tree,
    document.path,
    cells.map(({ cell }) => cell),
  );
  throwProblems([...asked.problems, ...posed.problems]);
  return { exercises: posed.exercises, predictions: asked.predictions };
}

/** @throws LessonError with all that is wrong in the translation */
function translatedParts(
  tree: Root,
  document: LessonDocument,
  lesson: LessonPath,
  language: string,
  root: string,
) {
  const original = originalOf(lesson, root);
  const { translation, problems } = readTranslation(original, language, root);
  throwProblems(problems);
  return { ...partsFromLesson(tree, document, original), checks: translation?.checks ?? {} };
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
