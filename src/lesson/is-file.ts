import { statSync } from "node:fs";

/** What cannot be looked at is none: a link to nothing, a name that is too long for one. */
export function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    return false;
  }
}
