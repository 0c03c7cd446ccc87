/** Tells the page's scripts where the types of cells are: an address that changes with them. */
import type { Plugin } from "vite";
import { typeLibraryFile } from "../lesson/type-library-file.ts";

const id = "virtual:type-library";

/** `virtual:type-library` for Vite: the path below the site's base. */
export function typeLibraryAddress(): Plugin {
  const resolvedId = `\0${id}`;
  return {
    name: "interleave:type-library",
    resolveId: (asked) => (asked === id ? resolvedId : undefined),
    load: (asked) =>
      asked === resolvedId
        ? `export const typeLibraryPath = "types/${typeLibraryFile().version}.json";\n`
        : undefined,
  };
}
