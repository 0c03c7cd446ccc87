/** The pages of the built site, found from its files. */
import { glob } from "node:fs/promises";

/** Addresses below the site's root; what cells fetch, below `lab/`, are none. */
async function sitePages(): Promise<readonly string[]> {
  const pages: string[] = [];
  for await (const file of glob("**/*.html", { cwd: "dist", exclude: ["lab/**"] })) {
    pages.push(`/${file.replace(/index\.html$/, "")}`);
  }
  if (pages.length === 0) throw new Error("No page found in dist/: expected a built site.");
  return pages.sort();
}

/**
 * One of each kind. Pages to frame are of one form, each with a cell that its lesson's page has too: one a
 * lesson will do. So are those of tags and of languages.
 */
export async function distinctPages(): Promise<readonly string[]> {
  const pages = await sitePages();
  return pages.filter((path, index) => {
    const kind = /^\/(?:embed\/[^/]+|tags|languages)\//.exec(path)?.[0];
    return kind === undefined || pages.findIndex((other) => other.startsWith(kind)) === index;
  });
}
