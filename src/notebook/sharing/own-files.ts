/** The files of a playground as data. */
import type { Notebook } from "../notebook.ts";
import { toSource } from "../stored-edit.ts";
import type { SharedFile } from "./shared-code.ts";

/** A file of the playground's. */
export interface OwnFile extends SharedFile {
  /** What Reset brings back; undefined: the source. */
  readonly original?: string | undefined;
}

/** In the order in which they stand: the first, then the others by their names. */
export function filesOf(notebook: Notebook, first: string): SharedFile[] {
  const others = new Set([...notebook.files, ...notebook.stored.keys()]);
  others.delete(first);
  return [first, ...[...others].sort()].map((name) => ({
    name,
    // Before its cell has come onto the page, a file is only what was kept.
    source: toSource(notebook.edited(name) ?? notebook.source(name) ?? ""),
  }));
}

/** The same, each with what it began as. */
export function withOriginals(notebook: Notebook, first: string): OwnFile[] {
  return filesOf(notebook, first).map((file) => ({
    ...file,
    original: notebook.original(file.name),
  }));
}

/** Whether two hold the same files with the same code. */
export function areSame(a: readonly SharedFile[], b: readonly SharedFile[]): boolean {
  const sources = new Map(b.map(({ name, source }) => [name, toSource(source)]));
  return (
    a.length === b.length && a.every(({ name, source }) => sources.get(name) === toSource(source))
  );
}

/** Whether there is nothing in them that anybody could miss. */
export function areEmpty(files: readonly SharedFile[]): boolean {
  return files.every(({ source }) => source.trim() === "");
}

/**
 * Files as a playground of the reader's own has them, which begins with `main.ts`: where there is none,
 * one that runs the first.
 */
export function asOwn(files: readonly OwnFile[]): OwnFile[] {
  const [first] = files;
  if (first === undefined || files.some(({ name }) => name === "main.ts")) return [...files];
  return [{ name: "main.ts", source: `import "./${first.name}";\n` }, ...files];
}

/** `main.ts` stands first wherever it is. */
export function mainFirst(files: readonly SharedFile[]): SharedFile[] {
  const main = files.filter(({ name }) => name === "main.ts");
  return [...main, ...files.filter(({ name }) => name !== "main.ts")];
}

/** Takes the place of all that the notebook holds. Its cells have left the page by then. */
export function replaceFiles(notebook: Notebook, files: readonly OwnFile[]): void {
  const kept = new Set(files.map(({ name }) => name));
  for (const { name } of filesOf(notebook, "main.ts")) {
    if (!kept.has(name)) notebook.remove(name);
  }
  for (const file of files) {
    const source = toSource(file.source);
    notebook.create(file.name, { source, original: file.original ?? source });
  }
}
