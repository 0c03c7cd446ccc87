/** How long a copy of a file may be used without asking its host. Pure. */

/** Folders, below the site's root, whose files are named by what is in them: such a file never changes. */
export const foldersNamedByContents = [
  "_astro",
  "types",
  "words",
  "pagefind/fragment",
  "pagefind/index",
] as const;

/** For those: a year, which is as long as a cache may be told, and not even a reload asks again. */
export const keptForGood = "public, max-age=31536000, immutable";

/** For everything else: asked about at every use, and answered "not modified" where it is the same. */
export const askedEachTime = "no-cache";
