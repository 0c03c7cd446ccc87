import { existsSync, globSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import * as pagefind from "pagefind";
import { languages } from "../words/languages.ts";
import { splitGlossary } from "./split-glossary.ts";

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

/** Each word of it is found by itself. */
const glossaryFolder = "glossary";

/** Top folders without a page that can be found as it is. */
const unsearched = new Set([
  "_astro",
  "embed",
  glossaryFolder,
  "lab",
  "modules",
  "pagefind",
  "types",
]);

/** Pages at the top, and in the folders that have some to be found. */
const globOf = (folders: readonly string[]): string =>
  `{${["*.html", ...folders.map((folder) => `${folder}/**/*.html`)].join(",")}}`;

/**
 * An index for each language. What is not translated is in each of them: Pagefind searches one language at a
 * time, and would find a reader of a single translated lesson that one alone. (One index with a filter by
 * language would do as well, but Pagefind writes filters in another order at each build.)
 *
 * @param root of the built site
 * @returns how many pages were looked through
 */
async function writeSearchIndex(root: string): Promise<number> {
  try {
    const entries = await readdir(root, { withFileTypes: true });
    const folders = entries
      .filter((entry) => entry.isDirectory() && !unsearched.has(entry.name))
      .map(({ name }) => name);
    const glob = globOf(folders.filter((name) => !Object.hasOwn(languages, name)));
    const first = await newIndex();
    const { page_count: pages } = whole(await first.addDirectory({ path: root, glob }));
    if (pages === 0) throw new Error(`Expected pages (${glob}) in ${root}; found none.`);
    await addGlossary(first, root);
    const written = [whole(await first.getFiles()).files];
    for (const language of Object.keys(languages).filter((name) => folders.includes(name))) {
      const index = await newIndex(language);
      for (const path of globSync([`${language}/**/*.html`, glob], { cwd: root }).sort()) {
        if (existsSync(join(root, language, path))) continue;
        const content = await readFile(join(root, path), "utf8");
        whole(await index.addHTMLFile({ sourcePath: path.replaceAll("\\", "/"), content }));
      }
      await addGlossary(index, root);
      written.push(whole(await index.getFiles()).files);
    }
    await writeFiles(join(root, "pagefind"), written);
    return pages;
  } finally {
    await pagefind.close();
  }
}

/** @param root of the built site; a course may have no glossary */
async function addGlossary(index: pagefind.PagefindIndex, root: string): Promise<void> {
  const sourcePath = `${glossaryFolder}/index.html`;
  if (!existsSync(join(root, sourcePath))) return;
  const { entries, rest } = splitGlossary(await readFile(join(root, sourcePath), "utf8"));
  whole(await index.addHTMLFile({ sourcePath, content: rest }));
  for (const { id, page } of entries) {
    whole(await index.addHTMLFile({ url: `/${glossaryFolder}/#${id}`, content: page }));
  }
}

/** Not to be found, and in each cell: said here, and not in each by an attribute, which a long lesson has a hundred of. */
const partsOfCells = [
  "lesson-cell header",
  "lesson-cell footer",
  '[data-part="timeline"]',
] as const;

/** @param language that all its pages are taken to be in; each one's own where undefined */
async function newIndex(language?: string): Promise<pagefind.PagefindIndex> {
  const forced = language === undefined ? {} : { forceLanguage: language };
  const { index } = whole(
    await pagefind.createIndex({ ...forced, excludeSelectors: [...partsOfCells] }),
  );
  if (index === undefined) throw new Error("Expected an index; found none.");
  return index;
}

/** Names the languages that there are, and each one's index. */
const entryFile = "pagefind-entry.json";

/** A file that Pagefind has made. */
interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

interface Entry {
  readonly languages: Readonly<Record<string, unknown>>;
}

/** @param written by each index: the same but for what is of its own language */
async function writeFiles(
  folder: string,
  written: readonly (readonly IndexFile[])[],
): Promise<void> {
  const files = new Map(written.flat().map(({ path, content }) => [path, content]));
  const told = written.flatMap((each) =>
    each
      .filter(({ path }) => path === entryFile)
      .map(({ content }) => JSON.parse(new TextDecoder().decode(content)) as Entry),
  );
  const all = Object.assign({}, ...told.map((entry) => entry.languages)) as Entry["languages"];
  files.set(entryFile, new TextEncoder().encode(JSON.stringify({ ...told[0], languages: all })));
  for (const [path, content] of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

/** @throws where Pagefind tells of errors */
function whole<T extends { readonly errors: readonly string[] }>(response: T): T {
  if (response.errors.length === 0) return response;
  throw new Error(
    `Expected Pagefind to make the search index; found: ${response.errors.join("\n")}`,
  );
}
