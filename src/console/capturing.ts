/** What the captures of the different kinds of object share. */
import type {
  AccessorSnapshot,
  ObjectParts,
  ObjectSnapshot,
  PropertySnapshot,
  Snapshot,
} from "./snapshot.ts";

/** What one line may still take. */
export interface Budget {
  /** Values among those that the line's text shows. */
  shown: number;
  /** Values below those. */
  deep: number;
  /** UTF-16 units of strings and keys. */
  characters: number;
}

/** Depth that the text of a line shows, as in Node's `inspect`; the object itself is at 0. */
export const shownDepth = 2;

/** An object that is being captured, and so may be found again inside itself. */
export interface Open {
  readonly object: object;
  readonly above: Open | undefined;
}

/** Where a capture stands. */
export interface Capturing {
  readonly budget: Budget;
  readonly depth: number;
  readonly open: Open | undefined;
  /** Objects found inside themselves; their place is their id. */
  readonly circular: object[];
  /** Captures a part of the object at hand. */
  readonly part: (value: unknown, at: Capturing) => Snapshot;
}

type WithoutParts<T> = T extends unknown ? Omit<T, keyof ObjectParts> : never;

/** What sort of object it is, and what it holds besides properties. */
export interface CapturedKind {
  readonly facts: WithoutParts<ObjectSnapshot>;
  /** Facts shown like properties: `[cause]`, `[byteLength]`. The properties follow. */
  readonly known: PropertySnapshot[];
  /** Indices that are own properties and already in `facts`. */
  readonly indices: number;
}

export function kindOf(
  facts: WithoutParts<ObjectSnapshot>,
  known: PropertySnapshot[] = [],
  indices = 0,
): CapturedKind {
  return { facts, known, indices };
}

export function internal(key: string, value: Snapshot): PropertySnapshot {
  return { key, keyKind: "internal", value };
}

export function accessor(property: {
  readonly get: unknown;
  readonly set: boolean;
}): AccessorSnapshot {
  return { kind: "accessor", get: property.get !== undefined, set: property.set };
}

/** True where no further object is opened. */
export function isSpent(at: Capturing): boolean {
  return (at.depth > shownDepth ? at.budget.deep : at.budget.shown) < 0;
}

/** True where the list being captured should end and count the rest. */
export function isExhausted(at: Capturing): boolean {
  return isSpent(at) || at.budget.characters <= 0;
}
