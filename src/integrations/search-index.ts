import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import * as pagefind from "pagefind";

/**
 * Makes the search index in Starlight's stead. Starlight has Pagefind write the files and ends it at once:
 * on a busy machine some stay cut off in the middle, and the site's search is broken. Here they come
 * over whole and are written by us. And only what can be found is read: of a thousand lessons, eight
 * thousand pages are for other people's frames. Stands before Starlight among the integrations.
 *
 * @throws when the site is built, where Pagefind does not make an index
 */
export function searchIndex(): AstroIntegration {
  return {
    name: "interleave:search-index",
    hooks: {
      "astro:config:setup": ({ config }) => {
        const starlight = config.integrations.find(({ name }) => name === "@astrojs/starlight");
        if (starlight?.hooks["astro:build:done"] === undefined) {
          throw new Error(
            "Expected Starlight among the integrations, with a hook for its search index; found none. See src/integrations/search-index.ts.",
          );
        }
        starlight.hooks["astro:build:done"] = () => undefined;
      },
      "astro:build:done": async ({ dir, logger }) => {
        const pages = await writeSearchIndex(fileURLToPath(dir));
        logger.info(`${String(pages)} pages looked through`);
      },
    },
  };
}

/** Top folders without a page that can be found. */
const unsearched = new Set(["_astro", "embed", "lab", "modules", "pagefind", "types"]);

/**
 * @param root of the built site
 * @returns how many pages were looked through
 */
async function writeSearchIndex(root: string): Promise<number> {
  try {
    const { index } = whole(await pagefind.createIndex());
    if (index === undefined) throw new Error("Expected an index; found none.");
    const entries = await readdir(root, { withFileTypes: true });
    const folders = entries
      .filter((entry) => entry.isDirectory() && !unsearched.has(entry.name))
      .map(({ name }) => `${name}/**/*.html`);
    const glob = `{${["*.html", ...folders].join(",")}}`;
    const { page_count: pages } = whole(await index.addDirectory({ path: root, glob }));
    if (pages === 0) throw new Error(`Expected pages (${glob}) in ${root}; found none.`);
    for (const { path, content } of whole(await index.getFiles()).files) {
      const file = join(root, "pagefind", path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    return pages;
  } finally {
    await pagefind.close();
  }
}

/** @throws where Pagefind tells of errors */
function whole<T extends { readonly errors: readonly string[] }>(response: T): T {
  if (response.errors.length === 0) return response;
  throw new Error(
    `Expected Pagefind to make the search index; found: ${response.errors.join("\n")}`,
  );
}
