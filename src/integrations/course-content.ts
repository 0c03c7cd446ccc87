/** Astro's content from more than one folder: ours, and a course's of one's own. */
import { fileURLToPath } from "node:url";
import { glob, type DataStore, type Loader, type LoaderContext } from "astro/loaders";
import { engineFingerprint } from "../lesson/build-cache/fingerprint.ts";
import type { ContentGlob } from "../lesson/course/content-globs.ts";
import { AuthorError } from "../lesson/problem.ts";

/** By which `follow-content.ts` names it to Astro. */
export const contentLoader = "course-content";

/**
 * Astro's `glob` reads one folder, and takes what it does not find there for removed. Here each folder is
 * read by a `glob` of its own, and what none of them has found is removed.
 * @param folders asked anew at each reading: a lesson may have come, or gone
 */
export function courseContent(
  folders: () => readonly ContentGlob[],
  idOf: (entry: string) => string,
): Loader {
  return {
    name: contentLoader,
    async load(given) {
      const context = { ...given };
      // Followed by `follow-content.ts`.
      delete context.watcher;
      forgetOtherEngines(context);
      const found = new Set<string>();
      for (const { base, pattern } of folders()) {
        const generateId = ({ entry }: { readonly entry: string }): string => {
          const id = idOf(entry);
          found.add(id);
          // Kept for its text alone, it would be read from where that text lay the last time.
          const known = context.store.get(id)?.filePath;
          if (known !== undefined && known !== `${base}/${entry}`) context.store.delete(id);
          return id;
        };
        const store = { ...context.store, keys: () => [] };
        // The store is written whole at each edit in the dev server: it is to hold what pages ask of all others.
        await glob({ base, pattern, generateId, retainBody: false }).load({ ...context, store });
      }
      for (const id of context.store.keys()) if (!found.has(id)) context.store.delete(id);
      demandRendered(context);
      const onRead = context.refreshContextData?.["onRead"];
      if (isListener(onRead)) onRead();
    },
  };
}

/**
 * Astro knows an entry by its text and by that of `content.config.ts`. What is kept of it is made by the rest of
 * the engine as well: data by the schemas, and the glossary's HTML by what reads and colours it.
 */
function forgetOtherEngines({ store, meta, config }: LoaderContext): void {
  const isAnew = process.env["BUILD_CACHE"] === "off";
  const engine = isAnew ? undefined : engineFingerprint(fileURLToPath(config.root));
  if (engine !== undefined && meta.get("engine") === engine) return;
  store.clear();
  if (engine === undefined) meta.delete("engine");
  else meta.set("engine", engine);
}

/**
 * Astro tells what keeps Markdown from being rendered, and goes on with an entry that has no text. It is not
 * kept, so that it is told again the next time.
 * @throws AuthorError that names the first such file
 */
function demandRendered({ store }: LoaderContext): void {
  const bare = store.values().filter(isBare);
  for (const { id } of bare) store.delete(id);
  const path = bare[0]?.filePath;
  if (path === undefined) return;
  throw new AuthorError(
    `${path}: expected Markdown that can be rendered; why it cannot is told above. Correct it.`,
  );
}

const isBare = ({ filePath, rendered }: ReturnType<DataStore["values"]>[number]): boolean =>
  filePath?.endsWith(".md") === true && rendered === undefined;

/** Who asked for the reading is told when it is done: Astro says nothing where it is busy, and reads nothing. */
export const isListener = (value: unknown): value is () => void => typeof value === "function";
