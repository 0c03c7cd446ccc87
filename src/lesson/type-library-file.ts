/** The types of cells as a file of the site, named by what is in it: browsers keep it until it changes. */
import { createHash } from "node:crypto";
import { remember } from "./build-cache/remember.ts";
import { typeLibrary } from "./type-library.ts";

export interface TypeLibraryFile {
  /** Changes with the text: `/types/<version>.json`. */
  readonly version: string;
  /** A `TypeLibrary` as JSON. */
  readonly text: string;
}

/** @param root of the project */
export function typeLibraryFile(root = process.cwd()): TypeLibraryFile {
  const text = remember("type library", [], () => JSON.stringify(typeLibrary(root)));
  const version = createHash("sha256").update(text).digest("hex").slice(0, 12);
  return { version, text };
}
