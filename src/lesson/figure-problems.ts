import type { Root } from "mdast";
import { elementsIn } from "./elements-in.ts";
import type { LessonProblem } from "./problem.ts";

const wanted = [
  ["alt", "all that the drawing says, in words, for who cannot see it"],
  ["caption", "what to look at"],
] as const;

/**
 * `<Figure>`s without their words.
 * @param path of the page's file, for messages
 */
export function figureProblems(tree: Root, path: string): LessonProblem[] {
  return [...elementsIn(tree, "Figure")].flatMap(({ attributes, position }) => {
    const { line = 1, column = 1 } = position?.start ?? {};
    return wanted.flatMap(([name, what]) => {
      const found = attributes.find(
        (each) => each.type === "mdxJsxAttribute" && each.name === name,
      );
      const value = found?.value;
      // An expression is the page's own to see to.
      if (typeof value === "object" && value !== null) return [];
      if ((value ?? "").trim() !== "") return [];
      const message = `Expected \`${name}\` on <Figure>: ${what}. Write ${name}="…".`;
      return [{ location: { path, line, column }, message }];
    });
  });
}
