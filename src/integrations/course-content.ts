/** Astro's content from more than one folder: ours, and a course's of one's own. */
import { glob, type Loader } from "astro/loaders";
import type { ContentGlob } from "../lesson/course/content-globs.ts";

/**
 * Astro's `glob` reads one folder, and takes what it does not find there for removed. Here each folder is
 * read by a `glob` of its own, and what none of them has found is removed.
 */
export function courseContent(
  folders: readonly ContentGlob[],
  idOf: (entry: string) => string,
): Loader {
  return {
    name: "course-content",
    async load(context) {
      const found = new Set<string>();
      for (const { base, pattern } of folders) {
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
    },
  };
}
