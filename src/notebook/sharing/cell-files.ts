/** A cell with the cells that it needs, as the reader has them: what a link to it holds. */
import type { CompileResult } from "../../compiler/module.ts";
import { namesCell } from "../../compiler/specifier.ts";
import { compileEdit } from "../compile-edit.ts";
import { loadLesson } from "../lesson-modules.ts";
import { Notebook, playground } from "../notebook.ts";
import { checksum } from "./checksum.ts";
import type { SharedFile } from "./shared-code.ts";

/** Where a file's code comes from; `undefined` for a file that there is not. */
export interface FileSource {
  read(file: string): Promise<
    | {
        readonly source: string;
        readonly result: CompileResult;
        /** What the author wrote, where an author did. */
        readonly original: string | undefined;
      }
    | undefined
  >;
}

/**
 * The entry first, then what it names, directly or not: imports of every kind, and workers' files.
 * What does not compile is taken as it is, without what it would have named.
 */
export async function neededFiles(entry: string, from: FileSource): Promise<SharedFile[]> {
  const files: SharedFile[] = [];
  const seen = new Set([entry]);
  // A set's iteration goes on to what is added meanwhile.
  for (const name of seen) {
    const found = await from.read(name);
    if (found === undefined) continue;
    const { source, result, original } = found;
    files.push(
      original === undefined ? { name, source } : { name, source, was: checksum(original) },
    );
    if (!result.ok) continue;
    for (const reference of result.module.references) {
      if (namesCell(reference)) seen.add(reference.target);
    }
  }
  return files;
}

/** @throws (rejects) where the lesson's cells or the compiler cannot be loaded */
export async function cellFiles(lesson: string, entry: string): Promise<SharedFile[]> {
  const notebook = Notebook.of(lesson);
  await notebook.ready;
  const built = lesson === playground ? undefined : await loadLesson(lesson);
  return neededFiles(entry, {
    async read(file) {
      const cell = built?.get(file);
      const edited = notebook.edited(file);
      if (edited === undefined && cell !== undefined) {
        const result = { ok: true, module: cell.module } as const;
        return { source: cell.source, result, original: cell.source };
      }
      const source = edited ?? notebook.source(file);
      if (source === undefined) return undefined;
      return { source, result: await compileEdit(file, source), original: cell?.source };
    },
  });
}
