/** What the text in an import, or in the address of a worker's file, stands for. */
import type { ModuleReference } from "./module.ts";

/**
 * A cell's file name for `./task.ts`; everything else as it is, since it names a library or nothing.
 * Whether there is such a cell or library is for `link.ts` to say.
 */
export function targetOf(specifier: string): string {
  return isRelative(specifier) ? specifier.slice("./".length) : specifier;
}

export function isRelative(specifier: string): boolean {
  return specifier.startsWith("./");
}

/** Whether a reference of a cell's is to a cell: a worker's file needs no `./`. */
export function namesCell({ kind, specifier }: ModuleReference): boolean {
  return kind === "url" || isRelative(specifier);
}

/** Where cells seem to lie, as in the sandbox. */
const folder = "file:///lesson/";

/** The file name for `./w.ts`, `w.ts?1` and the like; undefined where no cell can have that address. */
export function fileAt(address: string): string | undefined {
  let url: URL;
  try {
    url = new URL(address, folder);
  } catch {
    return undefined;
  }
  url.search = "";
  url.hash = "";
  const { href } = url;
  return href.startsWith(folder) && href.endsWith(".ts") ? href.slice(folder.length) : undefined;
}
