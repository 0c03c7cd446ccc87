/** Astro's content from more than one folder: ours, and a course's of one's own. */
import { glob, type Loader } from "astro/loaders";
import type { ContentGlob } from "../lesson/course/content-globs.ts";

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
      const onRead = context.refreshContextData?.["onRead"];
      if (isListener(onRead)) onRead();
    },
  };
}

/** Who asked for the reading is told when it is done: Astro says nothing where it is busy, and reads nothing. */
export const isListener = (value: unknown): value is () => void => typeof value === "function";
