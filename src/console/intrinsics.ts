/**
 * The platform's own functions, taken before a cell's code runs. Code in this folder that runs in a
 * thread calls nothing else: a cell may patch `Array.prototype.push` or `JSON`, and its log must still
 * say what it logged. For the same reason such code avoids `for…of`, spread and destructuring of
 * arrays (patchable iterators), and regular expressions (patchable `exec`).
 */

const reflectApply = Reflect.apply;

/** A method as a function of its `this`. */
function uncurry<This, Args extends readonly unknown[], Result>(
  method: (this: This, ...args: Args) => Result,
): (self: This, ...args: Args) => Result {
  return (self, ...args) => reflectApply(method, self, args);
}

/** A getter as a function; it throws for objects of another kind, which makes it a test of kind. */
export function getterOf(prototype: object, key: PropertyKey): (self: unknown) => unknown {
  const getter = Object.getOwnPropertyDescriptor(prototype, key)?.get;
  if (getter === undefined) {
    return () => {
      throw new TypeError("not in this engine");
    };
  }
  return (self) => reflectApply<unknown, readonly [], unknown>(getter, self, []);
}

function prototypeOf(value: object): object {
  return Reflect.getPrototypeOf(value) ?? Object.prototype;
}

export const getPrototype = Reflect.getPrototypeOf;
export const ownKeys = Reflect.ownKeys;
export const isArray = Array.isArray;
export const floor = Math.floor;
export const isInteger = Number.isInteger;
export const isFiniteNumber = Number.isFinite;
export const isSame = Object.is;
export const toText = String;
export const toNumber = Number;
export const parseInteger = Number.parseInt;
export const parseDecimal = Number.parseFloat;
export const fromCharCode = String.fromCharCode;
const reflectDescriptor = Reflect.getOwnPropertyDescriptor;
const reflectSetPrototype = Reflect.setPrototypeOf;
const reflectDefine = Reflect.defineProperty;

export type Descriptor =
  | { readonly kind: "data"; readonly value: unknown; readonly enumerable: boolean }
  | {
      readonly kind: "accessor";
      readonly get: (() => unknown) | undefined;
      readonly set: boolean;
      readonly enumerable: boolean;
    };

/** An own property, without running its getter. Throws what a proxy's trap throws. */
export function ownProperty(object: object, key: PropertyKey): Descriptor | undefined {
  const found = reflectDescriptor(object, key);
  if (found === undefined) return undefined;
  // The engine's descriptors inherit from Object.prototype: only its own keys count.
  const enumerable = found.enumerable === true;
  if (hasOwn(found, "value")) {
    const value: unknown = found.value;
    return { kind: "data", value, enumerable };
  }
  return { kind: "accessor", get: found.get, set: found.set !== undefined, enumerable };
}

/** A descriptor that inherits no `get` or `set`. */
function bare(value: unknown): PropertyDescriptor & { __proto__: null } {
  return { __proto__: null, value, writable: true, enumerable: true, configurable: true };
}

/** `list.push(value)`, also where a cell has put a setter on `Array.prototype`. */
export function append<T>(list: T[], value: T): void {
  reflectDefine(list, list.length, bare(value));
}

/** A dictionary on which no cell can put a key: it inherits nothing. */
export function emptyRecord<T>(): Record<string, T | undefined> {
  const record: Record<string, T | undefined> = {};
  reflectSetPrototype(record, null);
  return record;
}

/** `record[key] = value`, also where a cell has put a setter on `Object.prototype`. */
export function put<Key extends PropertyKey, Value>(
  record: Partial<Record<Key, Value>>,
  key: Key,
  value: Value,
): void {
  reflectDefine(record, key, bare(value));
}

export const hasOwn = uncurry<object, [PropertyKey], boolean>(Object.prototype.hasOwnProperty);
export const sliceText = uncurry<string, [number, number?], string>(String.prototype.slice);
export const codeAt = uncurry<string, [number], number>(String.prototype.charCodeAt);
export const indexIn = uncurry<string, [string, number?], number>(String.prototype.indexOf);
export const startsWith = uncurry<string, [string], boolean>(String.prototype.startsWith);
export const upperCase = uncurry<string, [], string>(String.prototype.toUpperCase);
export const radixText = uncurry<number, [number?], string>(Number.prototype.toString);
export const fixedText = uncurry<number, [number], string>(Number.prototype.toFixed);
export const functionSource = uncurry<unknown, [], string>(Function.prototype.toString);
export const isoDate = uncurry<unknown, [], string>(Date.prototype.toISOString);
export const dateTime = uncurry<unknown, [], number>(Date.prototype.getTime);

/** Of boxed primitives; each throws for anything else. */
export const unbox = {
  Number: uncurry<unknown, [], unknown>(Number.prototype.valueOf),
  String: uncurry<unknown, [], unknown>(String.prototype.valueOf),
  Boolean: uncurry<unknown, [], unknown>(Boolean.prototype.valueOf),
  BigInt: uncurry<unknown, [], unknown>(BigInt.prototype.valueOf),
  Symbol: uncurry<unknown, [], unknown>(Symbol.prototype.valueOf),
} as const;

export const mapSize = getterOf(Map.prototype, "size");
export const setSize = getterOf(Set.prototype, "size");
export const regexpSource = getterOf(RegExp.prototype, "source");
const isGlobal = getterOf(RegExp.prototype, "global");
/** The prototype answers too, but with undefined. */
export const isRegexp = (value: object): boolean => {
  try {
    return typeof isGlobal(value) === "boolean";
  } catch {
    return false;
  }
};
const flagGetters = [
  ["d", getterOf(RegExp.prototype, "hasIndices")],
  ["g", getterOf(RegExp.prototype, "global")],
  ["i", getterOf(RegExp.prototype, "ignoreCase")],
  ["m", getterOf(RegExp.prototype, "multiline")],
  ["s", getterOf(RegExp.prototype, "dotAll")],
  ["u", getterOf(RegExp.prototype, "unicode")],
  ["v", getterOf(RegExp.prototype, "unicodeSets")],
  ["y", getterOf(RegExp.prototype, "sticky")],
] as const;
/** Flag by flag: the getter `flags` asks the expression's own, patchable, properties. */
export function regexpFlags(regexp: unknown): string {
  let flags = "";
  for (let index = 0; index < flagGetters.length; index++) {
    const pair = flagGetters[index];
    if (pair === undefined) continue;
    try {
      if (pair[1](regexp) === true) flags += pair[0];
    } catch {
      // A flag that this engine does not know is not set.
    }
  }
  return flags;
}

const typedArrayPrototype = prototypeOf(Uint8Array.prototype);
/** `Uint8Array`; undefined for what is no typed array. */
export const typedArrayName = getterOf(typedArrayPrototype, Symbol.toStringTag);
export const typedArrayLength = getterOf(typedArrayPrototype, "length");
export const arrayBufferLength = getterOf(ArrayBuffer.prototype, "byteLength");
export const sharedBufferLength =
  typeof SharedArrayBuffer === "undefined"
    ? undefined
    : getterOf(SharedArrayBuffer.prototype, "byteLength");
export const dataViewGetters = [
  ["byteLength", getterOf(DataView.prototype, "byteLength")],
  ["byteOffset", getterOf(DataView.prototype, "byteOffset")],
  ["buffer", getterOf(DataView.prototype, "buffer")],
] as const;
export const Bytes = Uint8Array;

const probe = {};
const weakMapHas = uncurry<unknown, [object], boolean>(WeakMap.prototype.has);
const weakSetHas = uncurry<unknown, [object], boolean>(WeakSet.prototype.has);
export const isWeakMap = (value: object): boolean => succeeds(() => weakMapHas(value, probe));
export const isWeakSet = (value: object): boolean => succeeds(() => weakSetHas(value, probe));

/** For tests of kind by calling what throws for any other kind. */
function succeeds(call: () => unknown): boolean {
  try {
    call();
    return true;
  } catch {
    return false;
  }
}

type Next = (iterator: object) => { readonly done?: boolean; readonly value: unknown };
const mapEntries = uncurry<unknown, [], object>(Map.prototype.entries);
const setValues = uncurry<unknown, [], object>(Set.prototype.values);
const mapNext: Next = uncurry(new Map().entries().next as (this: object) => ReturnType<Next>);
const setNext: Next = uncurry(new Set().values().next as (this: object) => ReturnType<Next>);

/** Calls back with up to `limit` entries. */
export function eachEntry(
  map: object,
  limit: number,
  call: (key: unknown, value: unknown) => void,
): void {
  const iterator = mapEntries(map);
  for (let count = 0; count < limit; count++) {
    const step = mapNext(iterator);
    if (step.done === true) return;
    const entry = step.value;
    if (isArray(entry)) call(entry[0], entry[1]);
  }
}

/** Calls back with up to `limit` members. */
export function eachMember(set: object, limit: number, call: (value: unknown) => void): void {
  const iterator = setValues(set);
  for (let count = 0; count < limit; count++) {
    const step = setNext(iterator);
    if (step.done === true) return;
    call(step.value);
  }
}

interface PairList {
  readonly prototype: object;
  /** Calls back with every pair. False for an object of another kind. */
  readonly eachPair: (list: object, call: (key: unknown, value: unknown) => void) => boolean;
}

/** Lists of pairs of the platform, as far as this engine has them. */
export const pairLists: readonly PairList[] = ["URLSearchParams", "Headers", "FormData"].flatMap(
  (name): PairList[] => {
    const constructor: unknown = Reflect.get(globalThis, name);
    const prototype: unknown =
      typeof constructor === "function" ? constructor.prototype : undefined;
    if (typeof prototype !== "object" || prototype === null) return [];
    const method: unknown = Reflect.get(prototype, "forEach");
    if (typeof method !== "function") return [];
    const each = uncurry<unknown, [(value: unknown, key: unknown) => void], unknown>(
      method as (this: unknown, call: (value: unknown, key: unknown) => void) => unknown,
    );
    return [
      {
        prototype,
        eachPair: (list, call) =>
          succeeds(() =>
            each(list, (value, key) => {
              call(key, value);
            }),
          ),
      },
    ];
  },
);

/** Prototypes of what holds something besides properties. */
export const collectionPrototypes: readonly object[] = [Map.prototype, Set.prototype];
export const binaryPrototypes: readonly object[] = [
  typedArrayPrototype,
  ArrayBuffer.prototype,
  ...(typeof SharedArrayBuffer === "undefined" ? [] : [SharedArrayBuffer.prototype]),
  DataView.prototype,
];
export const atomicPrototypes: readonly object[] = [
  Date.prototype,
  RegExp.prototype,
  Number.prototype,
  String.prototype,
  Boolean.prototype,
  BigInt.prototype,
  Symbol.prototype,
];
export const opaquePrototypes: readonly object[] = [
  Promise.prototype,
  WeakMap.prototype,
  WeakSet.prototype,
];
export const errorPrototype: object = Error.prototype;
export const promisePrototype: object = Promise.prototype;
export const objectPrototype: object = Object.prototype;
export const asyncFunctionPrototype = prototypeOf(async () => {
  // only its prototype is wanted
});
export const generatorFunctionPrototype = prototypeOf(function* () {
  // only its prototype is wanted
});
export const asyncGeneratorFunctionPrototype = prototypeOf(async function* () {
  // only its prototype is wanted
});

const isErrorNative: unknown = Reflect.get(Error, "isError");
/** `Error.isError` where the engine has it; else undefined. */
export const isErrorByEngine: ((value: unknown) => boolean) | undefined =
  typeof isErrorNative === "function"
    ? (value) => reflectApply(isErrorNative, undefined, [value]) === true
    : undefined;
const captureNative: unknown = Reflect.get(Error, "captureStackTrace");
const ErrorConstructor = Error;
/** The stack of the caller of `above`, as the engine writes it. */
export function stackAbove(above: unknown): string {
  const holder = new ErrorConstructor("");
  if (typeof captureNative === "function") reflectApply(captureNative, undefined, [holder, above]);
  return errorStack(holder);
}

let ownStackGetter: unknown;
let areErrorsKnown = false;
const inheritedStackGetter = Object.getOwnPropertyDescriptor(Error.prototype, "stack")?.get;

/**
 * Finds out how this engine keeps stacks: V8 gives each error its own accessor with one shared getter;
 * Firefox and WebKit differ. To be called before a cell's code runs, but not while the script is
 * evaluated: to tell the places in an error V8 compiles anew the functions that it comes from, which
 * takes 4 ms for a script as a whole.
 */
export function learnErrors(): void {
  if (areErrorsKnown) return;
  areErrorsKnown = true;
  ownStackGetter = reflectDescriptor(new ErrorConstructor("probe"), "stack")?.get;
}

/** The stack, without running any getter but the engine's own; empty where there is none. */
export function errorStack(error: object): string {
  learnErrors();
  const own = ownProperty(error, "stack");
  if (own?.kind === "data") return typeof own.value === "string" ? own.value : "";
  const getter = own === undefined ? inheritedStackGetter : own.get;
  if (getter === undefined || (getter !== ownStackGetter && getter !== inheritedStackGetter)) {
    return "";
  }
  try {
    // V8 writes the stack only now, and asks a cell's `Error.prepareStackTrace`.
    const stack = reflectApply<unknown, readonly [], unknown>(getter, error, []);
    return typeof stack === "string" ? stack : "";
  } catch {
    return "";
  }
}

const exceptionPrototype: object | undefined =
  typeof DOMException === "undefined" ? undefined : DOMException.prototype;
type AskException = (exception: unknown) => unknown;
/** `DOMException` has name and message as getters of the platform's. */
export const exceptionGetters: {
  readonly prototype: object | undefined;
  readonly name: AskException | undefined;
  message: AskException | undefined;
} = {
  prototype: exceptionPrototype,
  name: exceptionPrototype === undefined ? undefined : getterOf(exceptionPrototype, "name"),
  message: exceptionPrototype === undefined ? undefined : getterOf(exceptionPrototype, "message"),
};
