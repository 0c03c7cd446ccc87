/** What makes the site, as one hash: with it in every key, no entry of another engine is ever found. */
import { createHash } from "node:crypto";
import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** From the project's root: our code, and the exact versions of everybody else's. */
const sources = [
  "src/**/*",
  "astro.config.mjs",
  "package-lock.json",
  "node_modules/.package-lock.json",
];

/**
 * @param root of the project
 * @returns undefined where a source is younger than this process: it may run code that is no longer there
 */
export function engineFingerprint(root: string): string | undefined {
  const hash = createHash("sha256").update(process.version);
  for (const path of globSync(sources, { cwd: root }).sort()) {
    const stats = statSync(join(root, path), { throwIfNoEntry: false });
    if (stats?.isFile() !== true || path.endsWith(".test.ts")) continue;
    if (stats.mtimeMs > performance.timeOrigin) return undefined;
    hash
      .update(`\0${path.replaceAll("\\", "/")}\0${String(stats.size)}\0`)
      .update(readFileSync(join(root, path)));
  }
  return hash.digest("hex");
}
