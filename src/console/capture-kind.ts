import { captureArray, captureTypedArray } from "./capture-array.ts";
import { captureError } from "./capture-error.ts";
import { captureFunction } from "./capture-function.ts";
import { capturePairs, pairPrototypes } from "./capture-pairs.ts";
import { capturePlatform, platformPrototypes } from "./capture-platform.ts";
import { capturePrimitive, cut } from "./capture-primitive.ts";
import { internal, isExhausted, kindOf } from "./capturing.ts";
import type { CapturedKind, Capturing } from "./capturing.ts";
import { inheritsFrom } from "./class-name.ts";
import {
  append,
  arrayBufferLength,
  atomicPrototypes,
  binaryPrototypes,
  Bytes,
  collectionPrototypes,
  dataViewGetters,
  dateTime,
  eachEntry,
  eachMember,
  errorPrototype,
  getPrototype,
  isArray,
  isRegexp,
  isoDate,
  isWeakMap,
  isWeakSet,
  mapSize,
  objectPrototype,
  opaquePrototypes,
  promisePrototype,
  radixText,
  regexpFlags,
  regexpSource,
  setSize,
  sharedBufferLength,
  typedArrayLength,
  typedArrayName,
  unbox,
} from "./intrinsics.ts";
import { snapshotLimits } from "./snapshot.ts";
import type { PropertySnapshot, Snapshot } from "./snapshot.ts";

type CaptureSome = (object: object, at: Capturing) => CapturedKind | undefined;

/** Prototypes to what captures the objects that usually inherit from them. */
const groups: readonly (readonly [readonly object[], CaptureSome])[] = [
  [[errorPrototype], captureError],
  [collectionPrototypes, captureCollection],
  [binaryPrototypes, captureBinary],
  [atomicPrototypes, captureAtomic],
  [opaquePrototypes, captureOpaque],
  [pairPrototypes, capturePairs],
  [platformPrototypes, capturePlatform],
];

/**
 * Kinds are told by what only they have inside, never by names that a cell can forge. Asking takes
 * long, since the answer no is thrown: prototypes say what to ask first.
 */
export function captureKind(object: object, at: Capturing): CapturedKind {
  if (typeof object === "function") return captureFunction(object);
  if (isArray(object)) return captureArray(object, at);
  let prototype = getPrototype(object);
  for (let count = 0; prototype !== null && count < 100; count++) {
    const captured = captureAs(prototype, object, at);
    if (captured !== undefined) return captured;
    if (prototype === objectPrototype) return kindOf({ kind: "object" });
    prototype = getPrototype(prototype);
  }
  // Without a usual prototype, of another realm: all are asked.
  for (let index = 0; index < groups.length; index++) {
    const captured = groups[index]?.[1](object, at);
    if (captured !== undefined) return captured;
  }
  return kindOf({ kind: "object" });
}

function captureAs(prototype: object, object: object, at: Capturing): CapturedKind | undefined {
  for (let index = 0; index < groups.length; index++) {
    const group = groups[index];
    if (group === undefined) continue;
    for (let place = 0; place < group[0].length; place++) {
      if (group[0][place] === prototype) return group[1](object, at);
    }
  }
  return undefined;
}

/** A getter's answer; undefined where the object is of another kind. */
function ask(getter: (self: unknown) => unknown, object: object): unknown {
  try {
    return getter(object);
  } catch {
    return undefined;
  }
}

function captureCollection(object: object, at: Capturing): CapturedKind | undefined {
  const entriesHeld = ask(mapSize, object);
  if (typeof entriesHeld === "number") {
    const entries: (readonly [Snapshot, Snapshot])[] = [];
    eachEntry(object, snapshotLimits.items, (key, value) => {
      if (!isExhausted(at)) append(entries, [at.part(key, at), at.part(value, at)]);
    });
    const moreItems = entriesHeld - entries.length;
    return kindOf({ kind: "map", size: entriesHeld, entries, moreItems });
  }
  const membersHeld = ask(setSize, object);
  if (typeof membersHeld === "number") {
    const items: Snapshot[] = [];
    eachMember(object, snapshotLimits.items, (value) => {
      if (!isExhausted(at)) append(items, at.part(value, at));
    });
    return kindOf({ kind: "set", size: membersHeld, items, moreItems: membersHeld - items.length });
  }
  return undefined;
}

function captureBinary(object: object, at: Capturing): CapturedKind | undefined {
  if (typeof ask(typedArrayName, object) === "string") return captureTypedArray(object);
  const byteLength =
    ask(arrayBufferLength, object) ??
    (sharedBufferLength === undefined ? undefined : ask(sharedBufferLength, object));
  if (typeof byteLength === "number") {
    return kindOf({ kind: "buffer", byteLength, bytes: firstBytes(object) });
  }
  if (typeof ask(dataViewGetters[0][1], object) !== "number") return undefined;
  const known: PropertySnapshot[] = [];
  for (let index = 0; index < dataViewGetters.length; index++) {
    const pair = dataViewGetters[index];
    if (pair !== undefined) {
      append(known, internal(pair[0], at.part(ask(pair[1], object), at)));
    }
  }
  return kindOf({ kind: "object" }, known);
}

function firstBytes(buffer: object): string {
  let bytes = "";
  try {
    const view = new Bytes(buffer as ArrayBuffer);
    const length = typedArrayLength(view);
    for (let index = 0; index < snapshotLimits.items; index++) {
      if (typeof length !== "number" || index >= length) break;
      const byte = view[index] ?? 0;
      bytes += (byte < 16 ? "0" : "") + radixText(byte, 16);
    }
  } catch {
    // A detached buffer has none.
  }
  return bytes;
}

function captureAtomic(object: object, at: Capturing): CapturedKind | undefined {
  const time = ask(dateTime, object);
  if (typeof time === "number") {
    return kindOf({ kind: "date", text: time === time ? isoDate(object) : "Invalid Date" });
  }
  if (isRegexp(object)) {
    const source = regexpSource(object);
    const text = typeof source === "string" ? cut(source, snapshotLimits.string) : "";
    return kindOf({ kind: "regexp", text: `/${text}/${regexpFlags(object)}` });
  }
  return captureBoxed(object, at);
}

function captureBoxed(object: object, at: Capturing): CapturedKind | undefined {
  const value =
    ask(unbox.Number, object) ??
    ask(unbox.String, object) ??
    ask(unbox.Boolean, object) ??
    ask(unbox.BigInt, object) ??
    ask(unbox.Symbol, object);
  if (value === undefined) return undefined;
  const indices = typeof value === "string" ? value.length : 0;
  return kindOf({ kind: "boxed", value: capturePrimitive(value, at.budget) }, [], indices);
}

function captureOpaque(object: object): CapturedKind | undefined {
  if (isWeakMap(object) || isWeakSet(object)) {
    return kindOf({ kind: "opaque", note: "<items unknown>" });
  }
  // A promise's state can be learnt only by waiting for it.
  if (inheritsFrom(object, promisePrototype)) return kindOf({ kind: "opaque", note: "" });
  return undefined;
}
