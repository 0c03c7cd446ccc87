import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { zipSync, type Zippable } from "fflate";

/**
 * A folder as a zip archive: the same bytes for the same files, wherever and whenever it is packed.
 * @param top the folder that everything lies in once it is unpacked
 * @param date its day, in UTC, is every file's: the archive's format has no time zones
 * @throws where the folder is missing or empty
 */
export function packFolder(folder: string, top: string, date: Date): Uint8Array {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (paths.length === 0) throw new Error(`${folder}: expected files to pack, found none.`);
  const mtime = new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
  const files: Zippable = {};
  for (const path of paths) {
    const name = path.slice(folder.length).split(sep).filter(Boolean).join("/");
    files[`${top}/${name}`] = [readFileSync(path), { level: 9, mtime }];
  }
  return zipSync(files);
}
