/**
 * A value as text, for another thread to read with devalue's `parse`
 * (https://github.com/sveltejs/devalue): objects that hold one another, maps, sets, dates and big
 * integers come through. Written here, since a cell may have patched all that devalue's own `stringify`
 * calls. It walks a list instead of calling itself, so that nothing is too deep for it.
 */
import {
  append,
  dateTime,
  eachEntry,
  eachMember,
  errorPrototype,
  exceptionGetters,
  getPrototype,
  isArray,
  isErrorByEngine,
  isoDate,
  mapSize,
  ownKeys,
  ownProperty,
  promisePrototype,
  setSize,
  sliceText,
  toText,
  typedArrayLength,
  typedArrayName,
} from "../../console/intrinsics.ts";
import { limits } from "../limits.ts";

/** Stands for an error in the text: a reader gives `parse` a reviver of this name. */
export const errorTag = "Error";

const quote = JSON.stringify as (text: string) => string;
const { apply, get: reflectGet } = Reflect;
const { get: mapGet, set: mapSet } = Map.prototype;
const MapClass = Map;
const ErrorClass = Error;

/** devalue's numbers for what JSON has no word for. */
const places = { undefined: -1, hole: -2, nan: -3, infinity: -4, minusInfinity: -5, minusZero: -6 };

/**
 * @returns at most `limits.answer` UTF-16 units
 * @throws Error that says which value cannot leave its thread, or that there is too much; and whatever
 *   a getter or a proxy on the way throws
 */
export function encodeAnswer(value: unknown): string {
  const known = new MapClass<unknown, number>();
  const waiting: unknown[] = [];
  let text = "";
  let length = 0;

  function write(piece: string): void {
    length += piece.length;
    if (length > limits.answer) throw new ErrorClass(tooMuch);
    text += piece;
  }

  /** Where a value stands on the list: the next place for one that is not there yet. */
  function placeOf(item: unknown): number {
    if (item === undefined) return places.undefined;
    if (typeof item === "number") {
      if (item !== item) return places.nan;
      if (item === 1 / 0) return places.infinity;
      if (item === -1 / 0) return places.minusInfinity;
      if (item === 0 && 1 / item < 0) return places.minusZero;
    }
    const found: unknown = apply(mapGet, known, [item]);
    if (typeof found === "number") return found;
    const place = waiting.length;
    apply(mapSet, known, [item, place]);
    append(waiting, item);
    return place;
  }

  function writeItem(item: unknown): void {
    switch (typeof item) {
      case "string":
        // Before it is quoted: that makes a copy.
        if (item.length > limits.answer) throw new ErrorClass(tooMuch);
        write(quote(item));
        return;
      case "number":
      case "boolean":
        write(toText(item));
        return;
      case "bigint":
        write(`["BigInt","${toText(item)}"]`);
        return;
      case "object":
        if (item === null) write("null");
        else writeObject(item);
        return;
      case "function":
      case "symbol":
      case "undefined":
        throw new ErrorClass(`a ${typeof item} cannot leave its thread`);
    }
  }

  function writeObject(object: object): void {
    const entries = sizeOf(mapSize, object);
    const members = sizeOf(setSize, object);
    const elements = typeof nameOf(object) === "string" ? sizeOf(typedArrayLength, object) : -1;
    if (isArray(object)) {
      writeElements(object, object.length);
    } else if (entries >= 0) {
      write('["Map"');
      eachEntry(object, limits.answer, (key, value) => {
        write(`,${placeOf(key)},${placeOf(value)}`);
      });
      write("]");
    } else if (members >= 0) {
      write('["Set"');
      eachMember(object, limits.answer, (member) => {
        write(`,${placeOf(member)}`);
      });
      write("]");
    } else if (elements >= 0) {
      writeElements(object, elements);
    } else if (isDate(object)) {
      write(`["Date",${quote(dateText(object))}]`);
    } else if (isError(object)) {
      write(`["${errorTag}",${placeOf(errorFacts(object))}]`);
    } else if (getPrototype(object) === promisePrototype) {
      throw new ErrorClass("a promise cannot leave its thread: await it");
    } else writeProperties(object);
  }

  /** A typed array goes as an array. */
  function writeElements(object: object, count: number): void {
    write("[");
    for (let index = 0; index < count; index++) {
      const isHole = isArray(object) && ownProperty(object, index) === undefined;
      const place = isHole ? places.hole : placeOf(reflectGet(object, index));
      write(`${index === 0 ? "" : ","}${place}`);
    }
    write("]");
  }

  function writeProperties(object: object): void {
    const keys = ownKeys(object);
    let separator = "";
    write("{");
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index];
      if (typeof key !== "string" || ownProperty(object, key)?.enumerable !== true) continue;
      if (key === "__proto__") throw new ErrorClass("a key __proto__ cannot leave its thread");
      write(`${separator}${quote(key)}:${placeOf(reflectGet(object, key))}`);
      separator = ",";
    }
    write("}");
  }

  const root = placeOf(value);
  if (root < 0) return `${root}`;
  for (let index = 0; index < waiting.length; index++) {
    write(index === 0 ? "[" : ",");
    writeItem(waiting[index]);
  }
  write("]");
  return text;
}

const tooMuch = `it is too large: of what a scenario returns, ${toText(limits.answer / 1_000_000)} million characters come through`;

/** -1 for an object of another kind. */
function sizeOf(getter: (self: unknown) => unknown, object: object): number {
  try {
    const size = getter(object);
    return typeof size === "number" ? size : -1;
  } catch {
    return -1;
  }
}

function nameOf(object: object): unknown {
  try {
    return typedArrayName(object);
  } catch {
    return undefined;
  }
}

function isDate(object: object): boolean {
  try {
    dateTime(object);
    return true;
  } catch {
    return false;
  }
}

/** Empty for a date that is none, as devalue has it. */
function dateText(object: object): string {
  try {
    return isoDate(object);
  } catch {
    return "";
  }
}

function isError(object: object): boolean {
  if (isErrorByEngine?.(object) === true) return true;
  for (let holder: object | null = object; holder !== null; holder = getPrototype(holder)) {
    if (holder === errorPrototype) return true;
  }
  return false;
}

/** Of an error its name and message go. */
function errorFacts(error: object): object {
  const read = (key: "name" | "message"): string => {
    const found: unknown = ofException(error, key) ?? reflectGet(error, key);
    return typeof found === "string" ? sliceText(found, 0, longestError) : "";
  };
  return { name: read("name"), message: read("message") };
}

/** Undefined for what is no DOMException. */
function ofException(error: object, key: "name" | "message"): unknown {
  try {
    return exceptionGetters[key]?.(error);
  } catch {
    return undefined;
  }
}

/** UTF-16 units of an error's name or message. */
const longestError = 10_000;
