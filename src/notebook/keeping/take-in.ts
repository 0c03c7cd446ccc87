/** What taking in a file makes of what is kept. Pure. */
import type { EditKeepsake, Keepsakes, KeptKeepsake } from "./keepsakes.ts";
import { parseKeptEdit, type KeptEdit, type OtherEdit } from "./versions.ts";

/** As it lies in storage: by `lesson/file`, and by `kind/key`. */
export interface Stored {
  readonly edits: ReadonlyMap<string, unknown>;
  readonly kept: ReadonlyMap<string, unknown>;
}

/** `merge`: what is kept stays, and the file adds to it. `replace`: what is kept goes first. */
export type TakeInMode = "merge" | "replace";

/**
 * What storage is to hold.
 * @param name of this taking in, unlike any tab's and any other's: its texts rest on nothing that is here
 */
export function takeIn(
  before: Stored,
  { edits, kept }: Keepsakes,
  mode: TakeInMode,
  name: string,
): Stored {
  const after = {
    edits: new Map(mode === "merge" ? before.edits : []),
    kept: new Map(mode === "merge" ? before.kept : []),
  };
  for (const each of edits) {
    const key = editKey(each);
    const here = parseKeptEdit(after.edits.get(key));
    // What a newer site wrote there stays.
    if (here !== undefined || !after.edits.has(key))
      after.edits.set(key, mergedEdit(here, each, name));
  }
  for (const { kind, key, value } of kept) {
    const full = `${kind}/${key}`;
    if (kind === "progress" || !after.kept.has(full)) {
      after.kept.set(full, newer(after.kept.get(full), value));
    }
  }
  return after;
}

const editKey = ({ lesson, file }: Pick<EditKeepsake, "lesson" | "file">): string =>
  `${lesson}/${file}`;

function mergedEdit(here: KeptEdit | undefined, file: EditKeepsake, name: string): KeptEdit {
  const texts = here === undefined ? file.others : [file.source, ...file.others];
  const waiting: OtherEdit[] = texts.map((source, index) => ({
    // Each a tab of its own, so that none is taken for a newer form of another.
    by: `${name}-${String(index)}`,
    count: 1,
    source,
    imported: true,
  }));
  if (here === undefined) {
    const { source, original } = file;
    return { source, original, by: name, clock: { [name]: 1 }, others: waiting };
  }
  const known = new Set([here.source, ...here.others.map(({ source }) => source)]);
  const others = [...here.others];
  for (const each of waiting) {
    if (known.has(each.source)) continue;
    known.add(each.source);
    others.push(each);
  }
  return { ...here, others };
}

/** Of two places where the reader was, the later; of two runs the earlier stays, since it only says that there was one. */
function newer(here: unknown, file: KeptKeepsake["value"]): unknown {
  if (here === undefined) return file;
  const at = (place: unknown): number =>
    typeof place === "object" && place !== null && "at" in place && typeof place.at === "number"
      ? place.at
      : 0;
  return at(file) > at(here) ? file : here;
}

/** What taking it in by `merge` does, in numbers. */
export function compareTakeIn(
  before: Stored,
  { edits, kept }: Keepsakes,
): {
  readonly added: number;
  readonly same: number;
  readonly both: number;
} {
  let added = 0;
  let same = 0;
  let both = 0;
  for (const each of edits) {
    const here = parseKeptEdit(before.edits.get(editKey(each)));
    if (here === undefined) added++;
    else if (here.source === each.source) same++;
    else both++;
  }
  for (const { kind, key } of kept) {
    if (before.kept.has(`${kind}/${key}`)) same++;
    else added++;
  }
  return { added, same, both };
}
