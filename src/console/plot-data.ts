import { cut } from "./capture-primitive.ts";
import { displayLimits } from "./display.ts";
import type { Datum } from "./display.ts";
import { dateTime, isFiniteNumber, ownProperty, toNumber } from "./intrinsics.ts";

/** An own property's value; undefined where there is none, or a getter, which is not run. */
export function read(object: object, key: PropertyKey): unknown {
  const found = ownProperty(object, key);
  return found?.kind === "data" ? found.value : undefined;
}

/** The field of a record; getters are not run. */
export function valueAt(source: readonly unknown[], index: number, field: string): unknown {
  const row = source[index];
  return typeof row === "object" && row !== null ? read(row, field) : undefined;
}

export function isField(name: string, source: readonly unknown[]): boolean {
  for (let index = 0; index < source.length && index < 100; index++) {
    const row = source[index];
    if (typeof row === "object" && row !== null && ownProperty(row, name) !== undefined)
      return true;
  }
  return false;
}

/** Whether the field holds dates, and nothing else but gaps. */
export function isDates(field: string, source: readonly unknown[]): boolean {
  let hasDate = false;
  for (let index = 0; index < source.length; index++) {
    const value = valueAt(source, index, field);
    if (value === undefined || value === null) continue;
    if (timeOf(value) === undefined) return false;
    hasDate = true;
  }
  return hasDate;
}

function timeOf(value: unknown): number | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  try {
    return dateTime(value);
  } catch {
    return undefined;
  }
}

/** What a plot can show of a value; null leaves a gap. */
export function toDatum(value: unknown): Datum {
  if (typeof value === "number") return isFiniteNumber(value) ? value : null;
  if (typeof value === "string") return cut(value, displayLimits.text);
  if (typeof value === "boolean") return value;
  if (typeof value === "bigint") return toDatum(toNumber(value));
  const time = timeOf(value);
  return time === undefined ? null : toDatum(time);
}

export function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? cut(value, displayLimits.text) : undefined;
}
