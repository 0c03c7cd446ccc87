import { capture } from "./capture.ts";
import { cut } from "./capture-primitive.ts";
import type { Budget } from "./capturing.ts";
import { inspect, isObject } from "./inspect.ts";
import { accessorText } from "./inspect-part.ts";
import {
  append,
  eachEntry,
  eachMember,
  isArray,
  mapSize,
  ownKeys,
  ownProperty,
  setSize,
  toText,
  typedArrayLength,
} from "./intrinsics.ts";
import type { TableContent } from "./line.ts";
import type { AccessorSnapshot, HoleSnapshot, ObjectSnapshot, Snapshot } from "./snapshot.ts";

/** How much a table holds; rows over it are counted. */
const tableLimits = {
  rows: 1_000,
  /** Columns, the key's included. */
  columns: 30,
  /** UTF-16 units of a cell. */
  cell: 500,
  /** UTF-16 units of all cells. */
  characters: 9_000,
} as const;

/** A row before the columns are known. */
interface Row {
  readonly key: string;
  /** Of a Map's entry; comes before all other columns. */
  readonly mapKey?: string;
  /** Column to cell, in the order of the row's own properties. */
  readonly cells: readonly (readonly [string, string])[];
}

const valuesColumn = "Values";

/**
 * What `console.table` shows of `data`, after the Console Standard and Node.
 * Undefined where it is no table: a primitive, a function.
 * @param filter The columns wanted, in their order; undefined for all.
 */
export function tableOf(
  data: unknown,
  filter: readonly string[] | undefined,
): TableContent | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const source = rowsOf(data);
  const columns: string[] = [source.heading];
  if (source.keyColumn) append(columns, "Key");
  if (filter === undefined) addColumns(columns, source.rows);
  else for (let index = 0; index < filter.length; index++) append(columns, filter[index] ?? "");

  const rows: (readonly string[])[] = [];
  let room: number = tableLimits.characters;
  for (let index = 0; index < source.rows.length; index++) {
    const row = source.rows[index];
    if (row === undefined) continue;
    const cells = cellsOf(row, columns, source.keyColumn);
    room -= lengthOf(cells);
    if (room < 0 && index > 0) break;
    append(rows, cells);
  }
  const more = source.size - rows.length;
  return more > 0 ? { kind: "table", columns, rows, more } : { kind: "table", columns, rows };
}

interface Source {
  readonly heading: string;
  readonly keyColumn: boolean;
  readonly rows: readonly Row[];
  readonly size: number;
}

function rowsOf(data: object): Source {
  const rows: Row[] = [];
  const budget: Budget = { shown: 20_000, deep: 0, characters: 100_000 };
  const entries = ask(mapSize, data);
  if (typeof entries === "number") {
    eachEntry(data, tableLimits.rows, (key, value) => {
      const mapKey = cellText(capture(key, budget));
      append(rows, { key: `${rows.length}`, mapKey, cells: cellsIn(capture(value, budget)) });
    });
    return { heading: "(iteration index)", keyColumn: true, rows, size: entries };
  }
  const members = ask(setSize, data);
  if (typeof members === "number") {
    eachMember(data, tableLimits.rows, (value) => {
      append(rows, { key: `${rows.length}`, cells: cellsIn(capture(value, budget)) });
    });
    return { heading: "(iteration index)", keyColumn: false, rows, size: members };
  }
  const length = isArray(data) ? ownNumber(data, "length") : ask(typedArrayLength, data);
  if (typeof length === "number") {
    for (let index = 0; index < length && index < tableLimits.rows; index++) {
      append(rows, rowAt(data, index, `${index}`, budget));
    }
    return { heading: "(index)", keyColumn: false, rows, size: length };
  }
  const keys = enumerableKeys(data);
  for (let index = 0; index < keys.length && index < tableLimits.rows; index++) {
    const key = keys[index];
    if (key !== undefined) append(rows, rowAt(data, key, toText(key), budget));
  }
  return { heading: "(index)", keyColumn: false, rows, size: keys.length };
}

function ask(getter: (self: unknown) => unknown, data: object): unknown {
  try {
    return getter(data);
  } catch {
    return undefined;
  }
}

function ownNumber(data: object, key: string): unknown {
  const found = ownProperty(data, key);
  return found?.kind === "data" ? found.value : undefined;
}

function enumerableKeys(data: object): readonly PropertyKey[] {
  const keys = ownKeys(data);
  const kept: PropertyKey[] = [];
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index];
    if (key !== undefined && ownProperty(data, key)?.enumerable === true) append(kept, key);
  }
  return kept;
}

function rowAt(data: object, place: PropertyKey, key: string, budget: Budget): Row {
  const found = ownProperty(data, place);
  const name = cut(key, tableLimits.cell);
  if (found === undefined) return { key: name, cells: [] };
  if (found.kind === "accessor") {
    const text = accessorText({ kind: "accessor", get: found.get !== undefined, set: found.set });
    return { key: name, cells: [[valuesColumn, text]] };
  }
  return { key: name, cells: cellsIn(capture(found.value, budget)) };
}

/** A row's own properties, each a cell; what has none of its own is one value. */
function cellsIn(row: Snapshot): readonly (readonly [string, string])[] {
  if (!isObject(row) || !hasColumns(row)) return [[valuesColumn, cellText(row)]];
  const cells: (readonly [string, string])[] = [];
  if (row.kind === "array") {
    for (let index = 0; index < row.items.length; index++) {
      const item = row.items[index];
      if (item !== undefined) append(cells, [`${index}`, cellText(item)]);
    }
  }
  for (let index = 0; index < row.properties.length; index++) {
    const property = row.properties[index];
    if (property !== undefined) append(cells, [property.key, cellText(property.value)]);
  }
  return cells;
}

function hasColumns(row: ObjectSnapshot): boolean {
  return (
    row.kind === "array" ||
    (row.kind === "object" && (row.properties.length > 0 || row.className === "Object"))
  );
}

/** Strings as they are, other values on one line with what they hold named only. */
function cellText(value: Snapshot | AccessorSnapshot | HoleSnapshot): string {
  if (value.kind === "hole") return "";
  if (value.kind === "accessor") return accessorText(value);
  return cut(value.kind === "string" ? value.value : inspect(value, 0), tableLimits.cell);
}

function addColumns(columns: string[], rows: readonly Row[]): void {
  const first = columns.length;
  let hasValues = false;
  for (let index = 0; index < rows.length; index++) {
    const cells = rows[index]?.cells ?? [];
    for (let place = 0; place < cells.length; place++) {
      const name = cells[place]?.[0] ?? "";
      if (name === valuesColumn) hasValues = true;
      else if (columns.length < tableLimits.columns && !includes(columns, name, first)) {
        append(columns, name);
      }
    }
  }
  // As in browsers, what is no property comes last.
  if (hasValues) append(columns, valuesColumn);
}

function includes(list: readonly string[], text: string, from: number): boolean {
  for (let index = from; index < list.length; index++) if (list[index] === text) return true;
  return false;
}

function cellsOf(row: Row, columns: readonly string[], keyColumn: boolean): readonly string[] {
  const cells: string[] = [row.key];
  if (keyColumn) append(cells, row.mapKey ?? "");
  for (let index = cells.length; index < columns.length; index++) {
    append(cells, find(row.cells, columns[index] ?? ""));
  }
  return cells;
}

function find(cells: Row["cells"], column: string): string {
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    if (cell !== undefined && cell[0] === column) return cell[1];
  }
  return "";
}

function lengthOf(cells: readonly string[]): number {
  let length = 0;
  for (let index = 0; index < cells.length; index++) length += (cells[index]?.length ?? 0) + 1;
  return length;
}
