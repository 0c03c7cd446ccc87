/**
 * Which text of a cell is newer, when several tabs edit it. Each tab counts its writes; each text
 * carries a clock, the counts that it rests on. A text whose clock covers another was made from it and
 * takes its place; where neither covers the other, both are kept until the reader chooses. (Version
 * vectors: Parker et al., "Detection of Mutual Inconsistency in Distributed Systems", 1983.)
 */
import { parseStoredEdit, type StoredEdit } from "../stored-edit.ts";

/** Counts of writes, by tab. */
export type Clock = Readonly<Record<string, number>>;

/** A text of the same cell that waits for the reader to choose. */
export interface OtherEdit {
  /** The tab that wrote it. */
  readonly by: string;
  /** Which of that tab's writes it is. */
  readonly count: number;
  readonly source: string;
  /** It came with a file that the reader took in, not from another tab. */
  readonly imported?: true;
}

/** Where a text comes from. */
export interface Origin {
  /** The tab that wrote it; empty for what was kept before tabs had names. */
  readonly by: string;
  readonly clock: Clock;
  readonly others: readonly OtherEdit[];
}

/** An edit as it lies in storage. */
export interface KeptEdit extends StoredEdit, Origin {}

/** Of a cell that is the author's. */
export const noOrigin: Origin = { by: "", clock: {}, others: [] };

/** Of what was kept before tabs had names: a text like any other, which somebody has to have seen. */
const unnamed = { by: "", clock: { "": 1 } } as const;

/** More tabs than this have hardly edited one cell since any of those open was opened; if they have, the reader is asked once too often. */
const clockSize = 12;

const countOf = ({ by, clock }: Origin): number => clock[by] ?? 0;

function covers(clock: Clock, { by, count }: { by: string; count: number }): boolean {
  return (clock[by] ?? 0) >= count;
}

/** The greater count of each tab; those of `newer` last, where a long clock is not cut. */
function join(older: Clock, newer: Clock): Clock {
  const counts = new Map(Object.entries(older));
  for (const [tab, count] of Object.entries(newer)) {
    const known = counts.get(tab) ?? 0;
    counts.delete(tab);
    counts.set(tab, Math.max(known, count));
  }
  return Object.fromEntries([...counts].slice(-clockSize));
}

/** The reader has changed the text in tab `by`. */
export function advance(origin: Origin, by: string, count: number): Origin {
  return { ...origin, by, clock: join(origin.clock, { [by]: count }) };
}

/** The reader has chosen: `other` is settled, whether they took it or not. */
export function settle(origin: Origin, other: OtherEdit): Origin {
  return {
    by: origin.by,
    clock: join({ [other.by]: other.count }, origin.clock),
    others: origin.others.filter((each) => each !== other && each.source !== other.source),
  };
}

/** What lay in storage and the writer of `written` had not seen, although it is another text. */
export function unseen(
  stored: KeptEdit | undefined,
  written: { readonly source: string } & Origin,
): OtherEdit[] {
  if (stored === undefined) return [];
  return distinct([mainOf(stored), ...stored.others], written.source).filter(
    (each) => !covers(written.clock, each) && !holds(written.others, each),
  );
}

/**
 * What storage is to hold of a cell, where a write comes late: its page was left before it began, and
 * others may have written since.
 */
export function withLate(stored: KeptEdit | undefined, late: Heard): KeptEdit | undefined {
  const { edit, clock } = late;
  if (stored === undefined) return edit;
  if (knows(stored, late)) return stored;
  if (edit !== undefined) return { ...edit, others: [...edit.others, ...unseen(stored, edit)] };
  return [mainOf(stored), ...stored.others].every((each) => covers(clock, each))
    ? undefined
    : stored;
}

/** What a tab hears of a cell, from another tab or from storage. */
export interface Heard {
  /** Undefined: the cell is the author's again, or the file is gone. */
  readonly edit: KeptEdit | undefined;
  readonly clock: Clock;
}

export type Received =
  /** The tab shows what it heard. */
  | { readonly kind: "take"; readonly origin: Origin }
  /** The tab stays with its own, and the others wait. `rewrite`: storage no longer has its own. */
  | { readonly kind: "stay"; readonly origin: Origin; readonly rewrite: boolean };

export interface Own {
  /** Undefined: the cell is the author's. */
  readonly source: string | undefined;
  readonly origin: Origin;
  /** This tab. */
  readonly tab: string;
  /** The reader is in the midst of typing in the cell. */
  readonly isBusy: boolean;
}

/** What a tab makes of what it hears. No text that does not rest on the other is ever dropped. */
export function receive(own: Own, { edit, clock }: Heard): Received {
  const { source, origin, tab, isBusy } = own;
  const isMine = source !== undefined && origin.by === tab;
  const isCovered = !isMine || covers(clock, { by: tab, count: countOf(origin) });
  if (edit !== undefined && edit.source === source) {
    const others = distinct([...edit.others, ...origin.others], source).filter(
      (each) => holds(edit.others, each) || !covers(clock, each),
    );
    // Both tabs have written the same: whoever writes next rests on both.
    return {
      kind: "take",
      origin: { by: edit.by, clock: join(origin.clock, join(edit.clock, clock)), others },
    };
  }
  if (isCovered && !isBusy) {
    if (edit === undefined) return { kind: "take", origin: noOrigin };
    // Not joined with this tab's own clock: another text that it showed may still wait to be chosen.
    return { kind: "take", origin: { by: edit.by, clock: edit.clock, others: edit.others } };
  }
  const heard = edit === undefined ? [] : [mainOf(edit), ...edit.others];
  const others = distinct(
    [
      ...heard.filter((each) => !covers(origin.clock, each)),
      ...origin.others.filter((each) => !covers(clock, each)),
    ],
    source,
  );
  const isKept =
    edit !== undefined &&
    (isCovered || edit.others.some((each) => each.by === tab && each.count >= countOf(origin)));
  return {
    kind: "stay",
    origin: { ...origin, others },
    rewrite: source !== undefined && !isKept,
  };
}

/** A tab has seen what it is told again. */
export function knows(origin: Origin, { edit, clock }: Heard): boolean {
  if (edit === undefined) {
    return Object.entries(clock).every(([by, count]) => covers(origin.clock, { by, count }));
  }
  const main = mainOf(edit);
  return covers(origin.clock, main) || holds(origin.others, main);
}

function mainOf(edit: KeptEdit): OtherEdit {
  return { by: edit.by, count: countOf(edit), source: edit.source };
}

function holds(others: readonly OtherEdit[], { by, count }: OtherEdit): boolean {
  return others.some((each) => each.by === by && each.count >= count);
}

/** Each text once, without `source`; of a tab's only the newest. */
function distinct(others: readonly OtherEdit[], source: string | undefined): OtherEdit[] {
  const found: OtherEdit[] = [];
  for (const each of others) {
    if (each.source === source || found.some((known) => known.source === each.source)) continue;
    const index = found.findIndex(({ by }) => by !== "" && by === each.by);
    const known = found[index];
    if (known === undefined) found.push(each);
    else if (each.count > known.count) found[index] = each;
  }
  return found;
}

/** What was read from storage or heard from another tab, if it is an edit. */
export function parseKeptEdit(value: unknown): KeptEdit | undefined {
  const edit = parseStoredEdit(value);
  if (edit === undefined) return undefined;
  const { by, clock, others } = value as Readonly<Record<string, unknown>>;
  return {
    ...edit,
    ...(typeof by === "string" ? { by, clock: parseClock(clock) } : unnamed),
    others: Array.isArray(others) ? others.flatMap(parseOther) : [],
  };
}

export function parseClock(value: unknown): Clock {
  if (typeof value !== "object" || value === null) return {};
  const counts = Object.entries(value).filter(
    (entry): entry is [string, number] => Number.isSafeInteger(entry[1]) && entry[1] >= 0,
  );
  return Object.fromEntries(counts.slice(-clockSize));
}

function parseOther(value: unknown): OtherEdit[] {
  if (typeof value !== "object" || value === null) return [];
  const { by, count, source, imported } = value as Readonly<Record<string, unknown>>;
  if (typeof by !== "string" || typeof source !== "string") return [];
  const other = { by, count: typeof count === "number" ? count : 0, source };
  return [imported === true ? { ...other, imported } : other];
}
