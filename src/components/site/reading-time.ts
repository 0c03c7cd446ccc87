import { splitFrontmatter } from "../../lesson/frontmatter.ts";
import { readText } from "../../lesson/read-text.ts";
import { readingMinutes } from "../../lesson/reading-time.ts";

/** A page in Astro's store, which keeps no text: it writes all that it has at each edit. */
export interface StoredPage {
  readonly id: string;
  /** From the project's root. */
  readonly filePath?: string;
  /** Of the file's contents. */
  readonly digest?: number | string;
}

/** By page: of the file's contents at the time. The dev server asks for all of them at each edit. */
const known = new Map<
  string,
  { readonly digest: StoredPage["digest"]; readonly minutes: number }
>();

/**
 * @returns as `readingMinutes`
 * @throws where its file is gone, no UTF-8, or no MDX
 */
export function minutesOfPage(page: StoredPage, root = process.cwd()): number {
  const { id, filePath = "", digest } = page;
  const before = known.get(id);
  if (digest !== undefined && before?.digest === digest) return before.minutes;
  const { text } = splitFrontmatter(filePath, readText(filePath, root));
  const minutes = readingMinutes(filePath, text);
  known.set(id, { digest, minutes });
  return minutes;
}
