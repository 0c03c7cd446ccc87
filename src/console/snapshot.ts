/**
 * What is kept of a value that a cell logs: plain data, so that it can be posted and written as JSON.
 * `capture.ts` makes it, `inspect.ts` writes it on one line, the page shows it as a tree.
 */

/** How much of a value is kept; what is over is counted. */
export const snapshotLimits = {
  /** Levels of objects within objects. Text shows three; the rest opens on request. */
  depth: 7,
  /** Items of an array, a Map, a Set or a typed array, as in Node. */
  items: 100,
  /** Properties of an object. */
  properties: 200,
  /** UTF-16 units of a string. */
  string: 10_000,
  /** UTF-16 units of a name: of a class, a function, a property. */
  name: 200,
  /** UTF-16 units of a stack. */
  stack: 8_000,
  /** Values in one line, in all. */
  nodes: 2_000,
  /** UTF-16 units of strings and keys in one line, in all. */
  characters: 30_000,
} as const;

export type Snapshot = PrimitiveSnapshot | ObjectSnapshot | CutSnapshot;

export type PrimitiveSnapshot =
  | { readonly kind: "undefined" }
  | { readonly kind: "null" }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** As written in code: `1.5`, `-0`, `NaN`, `12n`, `Symbol(tag)`. */
  | { readonly kind: "number" | "bigint" | "symbol"; readonly text: string }
  | StringSnapshot;

export interface StringSnapshot {
  readonly kind: "string";
  readonly value: string;
  /** UTF-16 units left out at the end. */
  readonly more: number;
}

/** What stands in place of a value that is not kept. */
export type CutSnapshot =
  /** The object with this `id`, of which the value is a part. */
  | { readonly kind: "circular"; readonly id: number }
  /** Too deep, or too much in this line: `Array`, `Person`. */
  | { readonly kind: "deep"; readonly label: string }
  /** Reading it threw: a proxy's trap, a revoked proxy. */
  | { readonly kind: "unreadable"; readonly reason: string };

export interface ObjectParts {
  /** From 1, where a part refers back to this object; otherwise 0. */
  readonly id: number;
  /** The class; null where the prototype is null. */
  readonly className: string | null;
  /** `Symbol.toStringTag` where it says something else; otherwise empty. */
  readonly tag: string;
  /** Own enumerable properties; indices of arrays are in `items`. */
  readonly properties: readonly PropertySnapshot[];
  /** Properties left out. */
  readonly more: number;
}

export interface PropertySnapshot {
  readonly key: string;
  /** `internal` is no property but a fact about the object: `cause`, `byteLength`. */
  readonly keyKind: "string" | "symbol" | "internal";
  /** Getters are never run. */
  readonly value: Snapshot | AccessorSnapshot;
}

export interface AccessorSnapshot {
  readonly kind: "accessor";
  readonly get: boolean;
  readonly set: boolean;
}

export type ObjectSnapshot =
  /** Also platform objects, by class name. */
  | (ObjectParts & { readonly kind: "object" })
  | (ObjectParts & {
      readonly kind: "array";
      readonly length: number;
      /** A hole stands for `count` empty items. */
      readonly items: readonly (Snapshot | HoleSnapshot | AccessorSnapshot)[];
      readonly moreItems: number;
    })
  | (ObjectParts & {
      readonly kind: "map";
      readonly size: number;
      readonly entries: readonly (readonly [Snapshot, Snapshot])[];
      readonly moreItems: number;
    })
  | (ObjectParts & {
      readonly kind: "set";
      readonly size: number;
      readonly items: readonly Snapshot[];
      readonly moreItems: number;
    })
  | (ObjectParts & {
      readonly kind: "typed-array";
      readonly length: number;
      /** Numbers as in `PrimitiveSnapshot`. */
      readonly items: readonly string[];
      readonly moreItems: number;
    })
  | (ObjectParts & {
      readonly kind: "buffer";
      /** bytes */
      readonly byteLength: number;
      /** The first bytes in hexadecimal, two digits each. */
      readonly bytes: string;
    })
  /** ISO 8601, or `Invalid Date`. */
  | (ObjectParts & { readonly kind: "date"; readonly text: string })
  /** `/a/g` */
  | (ObjectParts & { readonly kind: "regexp"; readonly text: string })
  | (ObjectParts & {
      readonly kind: "error";
      readonly name: string;
      readonly message: string;
      /** Frames only, as the engine writes them; without name and message. */
      readonly stack: string;
    })
  | (ObjectParts & {
      readonly kind: "function";
      readonly form: FunctionForm;
      readonly name: string;
      /** The name of the class that a class extends; otherwise empty. */
      readonly base: string;
    })
  /** `new Number(1)` */
  | (ObjectParts & { readonly kind: "boxed"; readonly value: PrimitiveSnapshot })
  /** Objects whose insides cannot be seen: `Promise`, `WeakMap`. */
  | (ObjectParts & { readonly kind: "opaque"; readonly note: string });

export interface HoleSnapshot {
  readonly kind: "hole";
  readonly count: number;
}

export const functionForms = [
  "Function",
  "AsyncFunction",
  "GeneratorFunction",
  "AsyncGeneratorFunction",
  "class",
] as const;
export type FunctionForm = (typeof functionForms)[number];
