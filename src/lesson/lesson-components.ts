/** Components that a lesson, or another page in `content/`, uses without importing them. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Root } from "mdast";
import { nearestName } from "../compiler/nearest.ts";
import { attributeProblems, type TakenAttributes } from "./component-attributes.ts";
import { componentImport } from "./component-import.ts";
import { elementNames, elementsIn } from "./elements-in.ts";
import type { LessonProblem } from "./problem.ts";

const figures = "src/components/figures";

/** What lessons have a use for, and the attributes that each takes. */
const ofLessons: Readonly<Record<string, TakenAttributes>> = {
  "lesson/Figure": {
    alt: { wanted: "all that the drawing says, in words, for who cannot see it" },
    caption: { wanted: "what to look at" },
  },
  // What these say is held to the lesson: `python/extract-python.ts`, `extract-quotes.ts`, `extract-terms.ts`.
  "lesson/InPython": { file: {}, unordered: {} },
  "lesson/Measured": { cell: {}, of: {} },
  "lesson/Printed": { cell: {}, line: {} },
  "lesson/SideBySide": { cells: {} },
  "lesson/Term": { id: {} },
  "lesson/TryThis": {},
  "site/Aside": {
    title: { wanted: "what it is about, in a few words" },
    kind: { values: ["note", "warning"] },
  },
  "site/SideNote": {},
};

/** What pages about the site are made of. */
const ofPages = ["site/CourseLicence", "site/KeptCourse", "site/KeptThings"];

const parts = [...Object.keys(ofLessons), ...ofPages];

/** What stands for something else, or only in another. */
const placed = ["Answer", "Because", "Cell", "Exercise", "Hint", "Predict"];

/**
 * Components that neither we have nor the page, and attributes that ours do not take: MDX would tell of the first
 * only while it makes the page, and without a place, and of the others not at all.
 * @param path of the page's file, for messages
 * @param root of the project
 */
export function componentProblems(tree: Root, path: string, root: string): LessonProblem[] {
  const esm = tree.children.flatMap((node) => (node.type === "mdxjsEsm" ? [node.value] : []));
  const own = new Set(esm.flatMap((text) => text.match(/[A-Za-z_$][\w$]*/g) ?? []));
  const ours = [...placed, ...[...parts, ...figureNames(root)].map(nameOf)].sort();
  const unknown = [...elementNames(tree)].flatMap((name) => {
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
  const misused = Object.entries(ofLessons).flatMap(([part, taken]) => {
    const name = nameOf(part);
    if (own.has(name)) return [];
    return [...elementsIn(tree, name)].flatMap((node) => attributeProblems(node, taken, path));
  });
  return [...unknown, ...misused];
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
  return [...placed, ...Object.keys(ofLessons).map(nameOf)];
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
