/** Components that a lesson, or another page in `content/`, uses without importing them. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Root } from "mdast";
import { nearestName } from "../compiler/nearest.ts";
import { componentImport } from "./component-import.ts";
import { elementNames, elementsIn } from "./elements-in.ts";
import type { LessonProblem } from "./problem.ts";

const figures = "src/components/figures";

/** What lessons have a use for. */
const ofLessons = [
  "lesson/Figure",
  "lesson/InPython",
  "lesson/Measured",
  "lesson/Printed",
  "lesson/SideBySide",
  "lesson/Term",
  "lesson/TryThis",
  "site/Aside",
  "site/SideNote",
];

/** What pages about the site are made of. */
const ofPages = ["site/CourseLicence", "site/KeptCourse", "site/KeptThings"];

const parts = [...ofLessons, ...ofPages];

/** What stands for something else, or only in another. */
const placed = ["Answer", "Because", "Cell", "Exercise", "Hint", "Predict"];

/**
 * Components that neither we have nor the page: MDX would tell of them only while it makes the page, and
 * without a place.
 * @param path of the page's file, for messages
 * @param root of the project
 */
export function unknownComponents(tree: Root, path: string, root: string): LessonProblem[] {
  const esm = tree.children.flatMap((node) => (node.type === "mdxjsEsm" ? [node.value] : []));
  const own = new Set(esm.flatMap((text) => text.match(/[A-Za-z_$][\w$]*/g) ?? []));
  const ours = [...placed, ...[...parts, ...figureNames(root)].map(nameOf)].sort();
  return [...elementNames(tree)].flatMap((name) => {
    if (!/^[A-Z][\w$]*$/.test(name) || ours.includes(name) || own.has(name)) return [];
    const meant = nearestName(name, ours);
    const hint =
      meant === undefined
        ? `There is ${ours.join(", ")}, or import it.`
        : `Did you mean <${meant}>?`;
    const message = `Expected a component, found <${name}>, which there is none of. ${hint}`;
    return [...elementsIn(tree, name)].map(({ position }) => {
      const { line = 1, column = 1 } = position?.start ?? {};
      return { location: { path, line, column }, message };
    });
  });
}

/**
 * Imports what a page uses of ours and does not import itself: the parts named above, and every figure in
 * `src/components/figures/` by its file's name.
 * @param root of the project
 */
export function importComponents(tree: Root, root: string): void {
  const used = elementNames(tree);
  const written = tree.children.flatMap((node) => (node.type === "mdxjsEsm" ? [node.value] : []));
  const isImported = (name: string) =>
    written.some((esm) => new RegExp(`\\bimport\\s+${name}\\b`).test(esm));
  for (const path of [...parts, ...figureNames(root)]) {
    const name = nameOf(path);
    if (!used.has(name) || isImported(name)) continue;
    tree.children.unshift(componentImport(name, `#components/${path}.astro`));
  }
}

/** Names of all that a lesson is written with, but for figures. */
export function lessonComponents(): string[] {
  return [...placed, ...ofLessons.map(nameOf)];
}

function nameOf(part: string): string {
  return part.replace(/^.*\//, "");
}

function figureNames(root: string): string[] {
  if (!existsSync(join(root, figures))) return [];
  return readdirSync(join(root, figures))
    .filter((file) => file.endsWith(".astro"))
    .map((file) => `figures/${file.replace(/\.astro$/, "")}`);
}
