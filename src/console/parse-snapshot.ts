import * as v from "valibot";
import { byKind } from "./by-kind.ts";
import { functionForms } from "./snapshot.ts";
import type { AccessorSnapshot, HoleSnapshot, Snapshot } from "./snapshot.ts";

/** A number of things, or of bytes. */
export const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

function written<const Kind extends "number" | "bigint" | "symbol">(kind: Kind) {
  return v.strictObject({ kind: v.literal(kind), text: v.string() });
}

const primitives = {
  undefined: v.strictObject({ kind: v.literal("undefined") }),
  null: v.strictObject({ kind: v.literal("null") }),
  boolean: v.strictObject({ kind: v.literal("boolean"), value: v.boolean() }),
  number: written("number"),
  bigint: written("bigint"),
  symbol: written("symbol"),
  string: v.strictObject({ kind: v.literal("string"), value: v.string(), more: countSchema }),
};

const accessor = v.strictObject({
  kind: v.literal("accessor"),
  get: v.boolean(),
  set: v.boolean(),
});
const hole = v.strictObject({ kind: v.literal("hole"), count: countSchema });

const inner = v.lazy(() => snapshotSchema);
const item = v.lazy(() => itemSchema);

const parts = {
  id: countSchema,
  className: v.nullable(v.string()),
  tag: v.string(),
  properties: v.array(
    v.strictObject({
      key: v.string(),
      keyKind: v.picklist(["string", "symbol", "internal"]),
      value: v.lazy(() => propertyValueSchema),
    }),
  ),
  more: countSchema,
};
const list = { ...parts, length: countSchema, moreItems: countSchema };
const collection = { ...parts, size: countSchema, moreItems: countSchema };

const values = {
  ...primitives,
  circular: v.strictObject({ kind: v.literal("circular"), id: countSchema }),
  deep: v.strictObject({ kind: v.literal("deep"), label: v.string() }),
  unreadable: v.strictObject({ kind: v.literal("unreadable"), reason: v.string() }),
  object: v.strictObject({ ...parts, kind: v.literal("object") }),
  array: v.strictObject({ ...list, kind: v.literal("array"), items: v.array(item) }),
  map: v.strictObject({
    ...collection,
    kind: v.literal("map"),
    entries: v.array(v.strictTuple([inner, inner])),
  }),
  set: v.strictObject({ ...collection, kind: v.literal("set"), items: v.array(inner) }),
  "typed-array": v.strictObject({
    ...list,
    kind: v.literal("typed-array"),
    items: v.array(v.string()),
  }),
  buffer: v.strictObject({
    ...parts,
    kind: v.literal("buffer"),
    byteLength: countSchema,
    bytes: v.string(),
  }),
  date: v.strictObject({ ...parts, kind: v.literal("date"), text: v.string() }),
  regexp: v.strictObject({ ...parts, kind: v.literal("regexp"), text: v.string() }),
  error: v.strictObject({
    ...parts,
    kind: v.literal("error"),
    name: v.string(),
    message: v.string(),
    stack: v.string(),
  }),
  function: v.strictObject({
    ...parts,
    kind: v.literal("function"),
    form: v.picklist(functionForms),
    name: v.string(),
    base: v.string(),
  }),
  boxed: v.strictObject({ ...parts, kind: v.literal("boxed"), value: byKind(primitives) }),
  opaque: v.strictObject({ ...parts, kind: v.literal("opaque"), note: v.string() }),
} satisfies Record<Snapshot["kind"], v.GenericSchema<Snapshot>>;

/** Recursive: check depth and size first. */
export const snapshotSchema: v.GenericSchema<Snapshot> = byKind(values);
const propertyValueSchema: v.GenericSchema<Snapshot | AccessorSnapshot> = byKind({
  ...values,
  accessor,
});
const itemSchema: v.GenericSchema<Snapshot | HoleSnapshot | AccessorSnapshot> = byKind({
  ...values,
  accessor,
  hole,
});
