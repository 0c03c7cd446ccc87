/** `licences.txt`: the packages whose code is in the built site, each with its licence. */
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import type { Plugin } from "vite";
import { libraryNames } from "../../lesson/library-names.ts";
import { licencesText } from "./licences-text.ts";
import { closureOf, packageFolderOf, readPackage } from "./read-package.ts";

/**
 * What no bundle of Vite's has: the libraries of cells, what grades, the search, what keeps the course
 * offline, and the declarations that types in the page are checked against. With what they depend on.
 */
const besides = [
  "chai",
  "pagefind",
  "typescript",
  "workbox-precaching",
  "workbox-routing",
  ...libraryNames.filter((name) => name !== "lab"),
];

/** Whose markup, styles and icons pages have, and whose dependencies stay with the build. */
const inPages = ["@astrojs/starlight"];

export function licences(): AstroIntegration {
  const folders = new Set<string>();
  return {
    name: "interleave:licences",
    hooks: {
      "astro:config:setup": ({ config, updateConfig }) => {
        const root = fileURLToPath(new URL("node_modules/", config.root));
        for (const folder of besides.flatMap((name) => closureOf(root, name))) folders.add(folder);
        for (const name of inPages) folders.add(join(root, name));
        updateConfig({
          vite: {
            plugins: [collectPackages(folders)],
            worker: { plugins: () => [collectPackages(folders)] },
          },
        });
      },
      "astro:build:done": async ({ dir }) => {
        const packages = [...folders].map((folder) => readPackage(folder));
        await writeFile(new URL("licences.txt", dir), licencesText(packages));
      },
    },
  };
}

/** Adds the folder of every package that a bundle for the page has code of. */
function collectPackages(folders: Set<string>): Plugin {
  return {
    name: "interleave:collect-packages",
    apply: "build",
    applyToEnvironment: ({ name }) => name === "client",
    generateBundle(_, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== "chunk") continue;
        for (const [id, { renderedLength }] of Object.entries(output.modules)) {
          const folder = renderedLength > 0 ? packageFolderOf(id) : undefined;
          // A folder without a name of its own is a part of the package above it.
          if (folder !== undefined && existsSync(join(folder, "package.json"))) folders.add(folder);
        }
      }
    },
  };
}
