/** The cells of a lesson as the reader has them. */
import type { CellSources } from "../../type-check/type-project.ts";

/** What of a notebook this takes. */
export interface NotebookSources {
  readonly files: readonly string[];
  edited(file: string): string | undefined;
  source(file: string): string | undefined;
}

/** @param built the lesson's cells, also those of other pages */
export function sourcesNow(
  notebook: NotebookSources,
  built: ReadonlyMap<string, { readonly source: string }>,
): CellSources {
  const files = new Set([...built.keys(), ...notebook.files]);
  return new Map(
    [...files].map((file) => [
      file,
      notebook.edited(file) ?? notebook.source(file) ?? built.get(file)?.source ?? "",
    ]),
  );
}
