/** Components that a lesson, or another page in `content/`, uses without importing them. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Root } from "mdast";
import { componentImport } from "./component-import.ts";
import { elementNames } from "./elements-in.ts";

const figures = "src/components/figures";

const parts = [
  "lesson/Figure",
  "lesson/InPython",
  "lesson/Measured",
  "lesson/Printed",
  "lesson/SideBySide",
  "lesson/Term",
  "lesson/TryThis",
  "site/Aside",
  "site/KeptCourse",
  "site/KeptThings",
  "site/SideNote",
];

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
    const name = path.replace(/^.*\//, "");
    if (!used.has(name) || isImported(name)) continue;
    tree.children.unshift(componentImport(name, `#components/${path}.astro`));
  }
}

function figureNames(root: string): string[] {
  return readdirSync(join(root, figures))
    .filter((file) => file.endsWith(".astro"))
    .map((file) => `figures/${file.replace(/\.astro$/, "")}`);
}
