import { numberText } from "./capture-primitive.ts";
import { accessor, isExhausted, kindOf } from "./capturing.ts";
import type { CapturedKind, Capturing } from "./capturing.ts";
import { append, hasOwn, ownKeys, ownProperty, toNumber, typedArrayLength } from "./intrinsics.ts";
import { snapshotLimits } from "./snapshot.ts";
import type { AccessorSnapshot, HoleSnapshot, Snapshot } from "./snapshot.ts";

/** Holes are counted one by one this far; then the next item is looked up among the keys. */
const probeLimit = 1_000;

export function captureArray(array: object, at: Capturing): CapturedKind {
  const length = lengthOf(array);
  const items: (Snapshot | HoleSnapshot | AccessorSnapshot)[] = [];
  let index = 0;
  while (index < length && items.length < snapshotLimits.items && !isExhausted(at)) {
    const item = ownProperty(array, index);
    if (item === undefined) {
      const next = afterHole(array, index, length);
      append(items, { kind: "hole", count: next - index });
      index = next;
      continue;
    }
    append(items, item.kind === "data" ? at.part(item.value, at) : accessor(item));
    index++;
  }
  return kindOf({ kind: "array", length, items, moreItems: length - index }, [], length);
}

function lengthOf(array: object): number {
  const length = ownProperty(array, "length");
  return length?.kind === "data" && typeof length.value === "number" ? length.value : 0;
}

function afterHole(array: object, start: number, length: number): number {
  let index = start + 1;
  while (index < length && index < start + probeLimit) {
    if (hasOwn(array, index)) return index;
    index++;
  }
  if (index >= length) return length;
  const keys = ownKeys(array);
  for (let place = 0; place < keys.length; place++) {
    const key = keys[place];
    // Indices come first, in ascending order; what is no index follows.
    if (typeof key !== "string") break;
    const found = toNumber(key);
    if (!(found < length)) break;
    if (found >= index) return found;
  }
  return length;
}

/** Through its own indices, which no getter can stand on. */
export function captureTypedArray(array: object): CapturedKind {
  const held = typedArrayLength(array);
  const length = typeof held === "number" ? held : 0;
  const items: string[] = [];
  for (let index = 0; index < length && index < snapshotLimits.items; index++) {
    const item = ownProperty(array, index);
    const value = item?.kind === "data" ? item.value : 0;
    append(items, typeof value === "bigint" ? `${value}n` : numberText(toNumber(value)));
  }
  const moreItems = length - items.length;
  return kindOf({ kind: "typed-array", length, items, moreItems }, [], length);
}
