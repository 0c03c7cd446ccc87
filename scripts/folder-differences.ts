import { createHash } from "node:crypto";
import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** @returns of each file that is not the same in both, its path in the folder and how it differs */
export function folderDifferences(first: string, second: string): readonly string[] {
  const [one, other] = [hashesIn(first), hashesIn(second)];
  return [...new Set([...one.keys(), ...other.keys()])].sort().flatMap((path) => {
    if (!other.has(path)) return `${path}: only in ${first}`;
    if (!one.has(path)) return `${path}: only in ${second}`;
    return one.get(path) === other.get(path) ? [] : `${path}: other bytes`;
  });
}

function hashesIn(folder: string): ReadonlyMap<string, string> {
  const files = globSync("**/*", { cwd: folder }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return new Map(
    files.map((path) => [
      path.replaceAll("\\", "/"),
      createHash("sha256")
        .update(readFileSync(join(folder, path)))
        .digest("hex"),
    ]),
  );
}
