import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** What the site is built from. */
const sources = ["content", "public", "src", "astro.config.mjs", "package-lock.json"];

/**
 * Whether `dist/` is there and newer than everything that it is built from, tests aside.
 * @param root of the project
 */
export function isBuildFresh(root: string): boolean {
  const built = modified(join(root, "dist/index.html"));
  return built !== undefined && sources.every((source) => newest(join(root, source)) < built);
}

/** ms since 1970 of the last change in a file or folder; 0 where there is none. */
function newest(path: string): number {
  const own = modified(path);
  if (own === undefined) return 0;
  if (!statSync(path).isDirectory()) return own;
  const times = readdirSync(path)
    .filter((name) => !name.endsWith(".test.ts"))
    .map((name) => newest(join(path, name)));
  return Math.max(own, ...times);
}

function modified(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}
