/** An exercise's element as the page has it: its heading, the task and the starter, the checks, hints, the solution. */
import type { RootContent } from "mdast";
import type { CellElement } from "./cell-element.ts";
import type { FoundExercise } from "./extract-exercises.ts";
import { sayingIn } from "../words/languages.ts";
import type { LessonPath } from "./lesson-path.ts";
import type { Translation } from "./translation/translation.ts";

/** In `src/components/exercise/`. */
export const exerciseComponents = [
  "Exercise",
  "Hint",
  "ExerciseChecks",
  "ExerciseSolution",
] as const;

export interface TranslatedExercises {
  /** Undefined in the lesson's own text. */
  readonly language: string | undefined;
  readonly checks: Translation["checks"];
}

/** Call when cells have become elements. */
export function placeExercise(
  { exercise, element, hints }: FoundExercise,
  { slug }: LessonPath,
  { language, checks: names }: TranslatedExercises,
): void {
  const { id, title, cell, check, solution } = exercise;
  setAttributes(element, { slug, id, title, cell });
  for (const [index, hint] of hints.entries()) {
    setAttributes(hint, { number: String(index + 1), of: String(hints.length) });
  }
  /** What it is called in `exercises.json`, and on the page. */
  const named = (name: string) => ({ name, shown: names[id]?.[name] ?? name });
  const rest = element.children.filter((node) => !hints.some((hint) => hint === node));
  // A heading of the lesson's own, so that the outline has it.
  const heading: RootContent = {
    type: "heading",
    depth: 3,
    data: {
      hProperties: {
        // An address that is the same in all languages.
        id: `exercise-${id}`,
        // Who searches for it by name finds it before the lessons that have all its words somewhere.
        "data-pagefind-weight": "10",
      },
    },
    children: [{ type: "text", value: sayingIn(language)("Exercise: {}", title) }],
  };
  const children: RootContent[] = [
    heading,
    ...rest,
    component("ExerciseChecks", { checks: JSON.stringify(check.checks.map(named)) }),
    ...hints,
    component("ExerciseSolution", { source: solution.source }),
  ];
  element.children = children as CellElement["children"];
}

function component(name: string, attributes: Readonly<Record<string, string>>): CellElement {
  const element: CellElement = { type: "mdxJsxFlowElement", name, attributes: [], children: [] };
  setAttributes(element, attributes);
  return element;
}

function setAttributes(element: CellElement, attributes: Readonly<Record<string, string>>): void {
  element.attributes = Object.entries(attributes).map(([name, value]) => ({
    type: "mdxJsxAttribute",
    name,
    value,
  }));
}
