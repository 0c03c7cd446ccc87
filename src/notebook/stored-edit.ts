/** An edit as the browser keeps it, and what it means for the cell that the page has today. */

export interface StoredEdit {
  /** What the reader wrote. */
  readonly source: string;
  /** What the author's cell was when the reader last edited it, or last chose to keep theirs. */
  readonly original: string;
}

/** What was read from storage, if it is an edit: an older site, or another one on this origin, may have written it. */
export function parseStoredEdit(value: unknown): StoredEdit | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (!("source" in value) || !("original" in value)) return undefined;
  const { source, original } = value;
  if (typeof source !== "string" || typeof original !== "string") return undefined;
  return { source, original };
}

export type Merged =
  /** The cell is the author's. */
  | { readonly kind: "original" }
  /** The reader's edit of the cell as it still is. */
  | { readonly kind: "edited"; readonly source: string }
  /** The reader's edit; the author has changed the cell since. */
  | { readonly kind: "author-changed"; readonly source: string; readonly was: string };

/** The reader always keeps theirs, unless the author arrived at the same. */
export function mergeEdit(stored: StoredEdit | undefined, original: string): Merged {
  if (stored === undefined || stored.source === original) return { kind: "original" };
  if (stored.original === original) return { kind: "edited", source: stored.source };
  return { kind: "author-changed", source: stored.source, was: stored.original };
}

/** A source as cells have it: it ends in a line break. */
export function toSource(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}

/** A source as it is shown and edited: without the line break at its end, which would be an empty line. */
export function toText(source: string): string {
  return source.endsWith("\n") ? source.slice(0, -1) : source;
}
