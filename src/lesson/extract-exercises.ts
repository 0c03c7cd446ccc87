/** The exercises of a lesson, from its syntax tree and the files beside it. */
import type { Parents, Root, RootContent } from "mdast";
import { nearestName } from "../compiler/nearest.ts";
import type { CellElement } from "./cell-element.ts";
import type { SourceLocation } from "./cell.ts";
import { readElementAttributes } from "./element-attributes.ts";
import type { Exercise } from "./exercise.ts";
import type { FoundCell, LessonDocument } from "./extract-cells.ts";
import type { LessonProblem } from "./problem.ts";
import { readExerciseFiles, strayFiles } from "./read-exercise-files.ts";

export interface FoundExercise {
  readonly exercise: Exercise;
  readonly element: CellElement;
  readonly hints: readonly CellElement[];
}

export interface ExerciseExtraction {
  readonly exercises: readonly FoundExercise[];
  readonly problems: readonly LessonProblem[];
}

const mostHints = 3;
const attributeNames = ["id", "title"];

export function extractExercises(
  tree: Root,
  document: LessonDocument,
  cells: readonly FoundCell[],
): ExerciseExtraction {
  const exercises: FoundExercise[] = [];
  const problems: LessonProblem[] = [];
  /** Every id that is in the lesson, sound or not: its files are no strays. */
  const ids = new Map<string, SourceLocation>();

  function placeOf({ position }: Pick<RootContent, "position">): SourceLocation {
    const { line, column } = position?.start ?? { line: 1, column: 1 };
    return { path: document.path, line, column };
  }

  function problem(location: SourceLocation, message: string): void {
    problems.push({ location, message });
  }

  function visit(parent: Parents, inExercise: boolean): void {
    for (const node of parent.children) {
      if (node.type === "mdxJsxTextElement" && (node.name === "Exercise" || node.name === "Hint")) {
        problem(
          placeOf(node),
          `Expected <${node.name}> on a line of its own, found it within text. Put an empty line before and after it.`,
        );
      } else if (node.type === "mdxJsxFlowElement" && node.name === "Exercise") {
        if (inExercise)
          problem(
            placeOf(node),
            "Expected an exercise by itself, found it inside another. Move it out.",
          );
        else readExercise(node);
        visit(node, true);
        continue;
      } else if (node.type === "mdxJsxFlowElement" && node.name === "Hint") {
        const isPlaced = parent.type === "mdxJsxFlowElement" && parent.name === "Exercise";
        if (!isPlaced)
          problem(
            placeOf(node),
            "Expected <Hint> right inside an <Exercise>, found it elsewhere. Move it.",
          );
        if (node.attributes.length > 0)
          problem(
            placeOf(node),
            "Expected <Hint> without attributes, found some. A hint is its text.",
          );
      }
      if ("children" in node) visit(node, inExercise);
    }
  }

  function readExercise(node: CellElement): void {
    const start = placeOf(node);
    const before = problems.length;
    const { values, places } = readAttributes(node, start, problem);
    const id = values.get("id");
    const title = values.get("title");
    const place = places.get("id") ?? start;
    if (id === undefined || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
      problem(
        place,
        `Expected an id such as id="three-at-a-time", found ${id === undefined ? "none" : `"${id}"`}. Its files are called by it.`,
      );
    }
    if (title === undefined || title.trim() === "") {
      problem(
        places.get("title") ?? start,
        'Expected a title such as title="Three at a time", found none.',
      );
    }
    const cell = readCell(node, start);
    const hints = node.children.filter(isHint);
    const surplus = hints[mostHints];
    if (surplus !== undefined) {
      problem(
        placeOf(surplus),
        `Expected at most ${String(mostHints)} hints in an exercise, found ${String(hints.length)}. Join some.`,
      );
    }
    if (id === undefined) return;
    const known = ids.get(id);
    if (known !== undefined) {
      problem(
        place,
        `Expected an id that no other exercise has, found "${id}" again; line ${String(known.line)} has it. Rename one.`,
      );
      return;
    }
    ids.set(id, place);
    const { files, problems: inFiles } = readExerciseFiles(id, place, document);
    problems.push(...inFiles);
    if (
      files === undefined ||
      cell === undefined ||
      title === undefined ||
      problems.length > before
    )
      return;
    exercises.push({
      exercise: { id, title, location: start, cell, ...files },
      element: node,
      hints,
    });
  }

  /** File name of the exercise's one cell. */
  function readCell(node: CellElement, start: SourceLocation): string | undefined {
    const found = cells.filter(({ parent }) => parent === node);
    const [first] = found;
    if (first !== undefined && found.length === 1) return first.cell.file;
    const what = first === undefined ? "none" : String(found.length);
    problem(
      start,
      `Expected one cell right inside <Exercise>, the starter: \`\`\`ts cell="…"; found ${what}. Other cells stand outside it.`,
    );
    return undefined;
  }

  visit(tree, false);
  problems.push(...strayFiles([...ids.keys()], document));
  return { exercises, problems };
}

const isHint = (node: RootContent): node is CellElement =>
  node.type === "mdxJsxFlowElement" && node.name === "Hint";

function readAttributes(
  node: CellElement,
  start: SourceLocation,
  problem: (location: SourceLocation, message: string) => void,
): {
  readonly values: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, SourceLocation>;
} {
  const values = new Map<string, string>();
  const places = new Map<string, SourceLocation>();
  const read = readElementAttributes(node, start);
  for (const { location, message } of read.problems) problem(location, message);
  for (const { name, value, offset } of read.attributes) {
    const place = read.positionOf(offset);
    if (!attributeNames.includes(name)) {
      const meant = nearestName(name, attributeNames);
      const hint =
        meant === undefined
          ? `There are ${attributeNames.join(" and ")}.`
          : `Did you mean \`${meant}\`?`;
      problem(place, `Unknown attribute \`${name}\` on an exercise. ${hint}`);
      continue;
    }
    places.set(name, place);
    if (value !== undefined) values.set(name, value);
    else problem(place, `Expected a value in quotes, found none. Write ${name}="…".`);
  }
  return { values, places };
}
