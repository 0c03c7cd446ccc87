/** What was changed in a text, line by line. The finding is `@codemirror/merge`'s (Myers, 1986). */
import { diff } from "@codemirror/merge";

export interface DiffLine {
  readonly kind: "same" | "added" | "removed";
  /** Index of the line in the text that it stands in: the new one, or for `removed` the old one. From 0. */
  readonly index: number;
}

/** Removed lines of a change stand before the added ones. */
export function diffLines(original: string, changed: string): DiffLine[] {
  const before = original.split("\n");
  const after = changed.split("\n");
  const letters = asCharacters(before, after);
  if (letters === undefined) return allChanged(before.length, after.length);
  const lines: DiffLine[] = [];
  let old = 0;
  let now = 0;
  for (const { fromA, toA, fromB, toB } of diff(letters.a, letters.b)) {
    for (; now < fromB; now++, old++) lines.push({ kind: "same", index: now });
    for (; old < toA; old++) if (old >= fromA) lines.push({ kind: "removed", index: old });
    for (; now < toB; now++) lines.push({ kind: "added", index: now });
  }
  for (; now < after.length; now++) lines.push({ kind: "same", index: now });
  return lines;
}

function allChanged(before: number, after: number): DiffLine[] {
  const all = (kind: "removed" | "added", count: number) =>
    Array.from({ length: count }, (_, index): DiffLine => ({ kind, index }));
  return [...all("removed", before), ...all("added", after)];
}

/** Different lines that there are characters for: beyond stand the halves of pairs, which are no characters. */
const mostLines = 0xd000;

/** Two texts with a character for each line, the same for the same line: their difference is the lines'. Undefined for more lines than there are characters. */
function asCharacters(
  before: readonly string[],
  after: readonly string[],
): { readonly a: string; readonly b: string } | undefined {
  const known = new Map<string, string>();
  const characterOf = (line: string): string => {
    const character = known.get(line) ?? String.fromCharCode(known.size);
    known.set(line, character);
    return character;
  };
  const a = before.map(characterOf).join("");
  const b = after.map(characterOf).join("");
  return known.size > mostLines ? undefined : { a, b };
}
