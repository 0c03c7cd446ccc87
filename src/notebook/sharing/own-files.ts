import { toSource } from "../stored-edit.ts";
import type { Notebook } from "../notebook.ts";
import type { SharedFile } from "./shared-code.ts";

/** The files of a playground, in the order in which they stand. */
export function filesOf(notebook: Notebook): SharedFile[] {
  const names = new Set([...notebook.files, ...notebook.stored.keys()]);
  return [...names]
    .flatMap((name) => {
      const source = notebook.source(name) ?? notebook.edited(name);
      return source === undefined ? [] : [{ name, source: toSource(source) }];
    })
    .sort(byPlace);
}

/** `main.ts` first, the others by their names. */
function byPlace(a: SharedFile, b: SharedFile): number {
  if (a.name === b.name) return 0;
  if (a.name === "main.ts") return -1;
  return b.name === "main.ts" || a.name > b.name ? 1 : -1;
}

/** Whether two hold the same files with the same code. */
export function areSame(a: readonly SharedFile[], b: readonly SharedFile[]): boolean {
  const sources = new Map(b.map(({ name, source }) => [name, source]));
  return a.length === b.length && a.every(({ name, source }) => sources.get(name) === source);
}

/** Whether there is nothing in them that anybody could miss. */
export function areEmpty(files: readonly SharedFile[]): boolean {
  return files.every(({ source }) => source.trim() === "");
}
