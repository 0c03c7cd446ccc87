/**
 * What a cell's types come from besides the cells: TypeScript's own library, the types of the libraries
 * that the site carries, and `lab`. Plain text by path, so that the build and the page have the same.
 */
export interface TypeLibrary {
  /** Texts by path: `/lib/lib.es5.d.ts`, `/node_modules/comlink/package.json`, `/lab.d.ts`. */
  readonly files: Readonly<Record<string, string>>;
}

/** Where TypeScript's own library stands in a `TypeLibrary`. */
export const libFolder = "/lib/";
/** Where `lab` does. */
export const labTypes = "/lab.d.ts";
