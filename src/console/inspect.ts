import { shownDepth } from "./capturing.ts";
import { escapeText } from "./escape.ts";
import { accessorText, bytesText, keyText } from "./inspect-part.ts";
import { baseOf, classPrefix } from "./inspect-base.ts";
import { count, primitiveStyle, primitiveText } from "./inspect-primitive.ts";
import type { Style } from "./inspect-primitive.ts";
import { append, sliceText, startsWith } from "./intrinsics.ts";
import type {
  AccessorSnapshot,
  HoleSnapshot,
  ObjectSnapshot,
  PropertySnapshot,
  Snapshot,
} from "./snapshot.ts";

export type Write = (text: string, style: Style) => void;

/** A value on one line, as Node's `util.inspect(value, { breakLength: Infinity })` has it. */
export function inspect(value: Snapshot, depth: number = shownDepth): string {
  let text = "";
  const write: Write = (piece) => {
    text += piece;
  };
  writeValue(value, write, depth);
  return text;
}

/**
 * Writes a value on one line, piece by piece.
 * @param depth Objects deeper than this are named only; the value itself is at 0.
 */
export function writeValue(value: Snapshot, write: Write, depth: number = shownDepth): void {
  // Numbers of circular references are known only when all has been written once.
  const numbered: number[] = [];
  const nowhere: Write = () => {
    // only the numbers are wanted
  };
  if (isObject(value)) writeAny(value, { write: nowhere, depth, level: 0, numbered });
  writeAny(value, { write, depth, level: 0, numbered });
}

interface Writing {
  readonly write: Write;
  readonly depth: number;
  readonly level: number;
  /** Ids that the text refers to, in the order of their numbers there. */
  readonly numbered: number[];
}

type Part = Snapshot | HoleSnapshot | AccessorSnapshot;

export function isObject(value: Part): value is ObjectSnapshot {
  return "className" in value;
}

function writeAny(value: Part, to: Writing): void {
  if (isObject(value)) {
    writeObject(value, to);
    return;
  }
  switch (value.kind) {
    case "circular":
      to.write(`[Circular *${numberOf(value.id, to.numbered, true)}]`, "special");
      return;
    case "deep":
      to.write(bracketed(escapeText(value.label, false)), "special");
      return;
    case "unreadable":
      to.write(`[Unreadable: ${escapeText(value.reason, false)}]`, "special");
      return;
    case "accessor":
      to.write(accessorText(value), "special");
      return;
    case "hole":
      to.write(`<${count(value.count, "empty item")}>`, "special");
      return;
    case "undefined":
    case "null":
    case "boolean":
    case "number":
    case "bigint":
    case "symbol":
    case "string":
      to.write(primitiveText(value), primitiveStyle(value));
  }
}

function writeObject(value: ObjectSnapshot, to: Writing): void {
  const { write } = to;
  const base = baseOf(value);
  const inside = insidesOf(value);
  if (to.level > to.depth && inside.length > 0 && value.kind !== "error") {
    const name = escapeText(sliceText(classPrefix(value, "Object", ""), 0, -1), false);
    write(bracketed(name), "special");
    return;
  }
  const number = value.id === 0 ? 0 : numberOf(value.id, to.numbered, false);
  if (number > 0) write(`<ref *${number}> `, "special");
  write(escapeText(base.text, value.kind === "error" && to.level === 0), base.style);
  // An error is its name and message; what else it holds opens on request.
  if (value.kind === "error" || (base.complete && inside.length === 0)) return;

  const isList = value.kind === "array" || value.kind === "typed-array";
  write((base.complete ? " " : "") + (isList ? "[" : "{"), "plain");
  const deeper: Writing = { ...to, level: to.level + 1 };
  for (let index = 0; index < inside.length; index++) {
    write(index === 0 ? " " : ", ", "plain");
    inside[index]?.(deeper);
  }
  write((inside.length === 0 ? "" : " ") + (isList ? "]" : "}"), "plain");
}

function bracketed(name: string): string {
  return startsWith(name, "[") ? name : `[${name}]`;
}

type WriteInside = (to: Writing) => void;

/** What stands between the braces. */
function insidesOf(value: ObjectSnapshot): readonly WriteInside[] {
  const list: WriteInside[] = [];
  switch (value.kind) {
    case "array":
    case "set":
      addParts(list, value.items);
      addRest(list, value.moreItems, "more item");
      break;
    case "typed-array":
      for (let index = 0; index < value.items.length; index++) {
        const item = value.items[index] ?? "";
        append(list, (to) => to.write(escapeText(item, false), "number"));
      }
      addRest(list, value.moreItems, "more item");
      break;
    case "map":
      for (let index = 0; index < value.entries.length; index++) {
        const entry = value.entries[index];
        if (entry === undefined) continue;
        append(list, (to) => {
          writeAny(entry[0], to);
          to.write(" => ", "plain");
          writeAny(entry[1], to);
        });
      }
      addRest(list, value.moreItems, "more item");
      break;
    case "buffer":
      append(list, (to) => {
        to.write(`[Uint8Contents]: ${bytesText(value.bytes, value.byteLength)}`, "plain");
      });
      append(list, (to) => {
        to.write("[byteLength]: ", "plain");
        to.write(`${value.byteLength}`, "number");
      });
      break;
    case "opaque":
      if (value.note !== "") {
        append(list, (to) => to.write(escapeText(value.note, false), "special"));
      }
      break;
    case "object":
    case "date":
    case "regexp":
    case "error":
    case "function":
    case "boxed":
    // These hold properties only.
  }
  addProperties(list, value.properties);
  addRest(list, value.more, "more key");
  return list;
}

function addParts(list: WriteInside[], parts: readonly Part[]): void {
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    if (part !== undefined) append(list, (to) => writeAny(part, to));
  }
}

function addProperties(list: WriteInside[], properties: readonly PropertySnapshot[]): void {
  for (let index = 0; index < properties.length; index++) {
    const property = properties[index];
    if (property === undefined) continue;
    append(list, (to) => {
      to.write(keyText(property), property.keyKind === "symbol" ? "symbol" : "plain");
      to.write(": ", "plain");
      writeAny(property.value, to);
    });
  }
}

function addRest(list: WriteInside[], more: number, noun: string): void {
  if (more > 0) append(list, (to) => to.write(`... ${count(more, noun)}`, "special"));
}

/** The number that the text gives an id; 0 where it refers to none such. */
function numberOf(id: number, numbered: number[], add: boolean): number {
  for (let index = 0; index < numbered.length; index++)
    if (numbered[index] === id) return index + 1;
  if (!add) return 0;
  append(numbered, id);
  return numbered.length;
}
