import { cut } from "./capture-primitive.ts";
import {
  channelNames,
  displayLimits,
  markAliases,
  markTypes,
  scaleNames,
  scaleTypes,
} from "./display.ts";
import type {
  ChannelName,
  Datum,
  MarkType,
  Plot,
  PlotMark,
  PlotScale,
  ScaleName,
  ScaleType,
} from "./display.ts";
import {
  append,
  dateTime,
  emptyRecord,
  isArray,
  isFiniteNumber,
  ownProperty,
  toNumber,
} from "./intrinsics.ts";
import { describePlot } from "./describe-plot.ts";

export function isPlotInput(value: object): boolean {
  return isArray(read(value, "marks"));
}

/**
 * A plot that a cell describes, as plain data: of the records only the fields that a channel names.
 * @throws {TypeError} Saying which mark or scale is not possible, and what is.
 * @throws {RangeError} For more data than `displayLimits`.
 */
export function toPlot(input: object, alt: string | undefined): Plot {
  const list = read(input, "marks");
  const marks: PlotMark[] = [];
  const dates = emptyRecord<true>();
  if (!isArray(list) || list.length === 0 || list.length > displayLimits.marks) {
    throw new TypeError(
      `a plot has 1 to ${displayLimits.marks} marks; found ${isArray(list) ? list.length : 0}`,
    );
  }
  const room = { rows: displayLimits.data, values: displayLimits.values };
  for (let index = 0; index < list.length; index++) {
    const item: unknown = list[index];
    append(marks, toMark(item, `marks[${index}]`, dates, room));
  }
  const scales = toScales(input, dates);
  const title = textOf(read(input, "title")) ?? "";
  const given = alt ?? textOf(read(input, "alt"));
  const plot: Plot = { marks, scales, title, alt: "" };
  return { ...plot, alt: cut(given ?? describePlot(plot), displayLimits.alt) };
}

interface Room {
  rows: number;
  values: number;
}

function toMark(
  mark: unknown,
  where: string,
  dates: Record<string, true | undefined>,
  room: Room,
): PlotMark {
  if (typeof mark !== "object" || mark === null) {
    throw new TypeError(`${where} of a plot is { type, data, x, y }; found ${typeof mark}`);
  }
  const type = markType(mark, where);
  const source = read(mark, "data");
  if (!isArray(source))
    throw new TypeError(`${where}.data is an array of records; found ${typeof source}`);
  room.rows -= source.length;
  if (room.rows < 0)
    throw new RangeError(`a plot has at most ${displayLimits.data} records of data`);

  const channels: Partial<Record<ChannelName, string | number>> = {};
  const fields: string[] = [];
  for (let index = 0; index < channelNames.length; index++) {
    const name = channelNames[index];
    const value = name === undefined ? undefined : read(mark, name);
    if (name === undefined || value === undefined || value === null) continue;
    if (typeof value === "number" && isFiniteNumber(value)) channels[name] = value;
    else if (typeof value === "string" && value.length <= displayLimits.text) {
      channels[name] = value;
      if (isField(value, source)) {
        append(fields, value);
        if (isDates(value, source)) dates[axisOf(name)] = true;
      }
    } else
      throw new TypeError(
        `${where}.${name} is the name of a field, a colour or a number; found ${typeof value}`,
      );
  }
  room.values -= fields.length * source.length;
  if (room.values < 0)
    throw new RangeError(`a plot has at most ${displayLimits.values} values of data`);

  const data: Record<string, Datum>[] = [];
  for (let index = 0; index < source.length; index++) {
    const row: Record<string, Datum> = {};
    for (let place = 0; place < fields.length; place++) {
      const field = fields[place];
      if (field !== undefined && field !== "__proto__")
        row[field] = toDatum(valueAt(source, index, field));
    }
    append(data, row);
  }
  return { type, data, channels };
}

function markType(mark: object, where: string): MarkType {
  const type = read(mark, "type");
  for (let index = 0; index < markTypes.length; index++) {
    const known = markTypes[index];
    if (known !== undefined && known === type) return known;
  }
  // A rule at some x stands upright.
  if (type === "rule" && read(mark, "x") !== undefined) return "ruleX";
  if (type === "bar" || type === "area" || type === "tick" || type === "rule")
    return markAliases[type];
  let names = "bar, area, tick, rule";
  for (let index = 0; index < markTypes.length; index++) names += `, ${markTypes[index] ?? ""}`;
  throw new TypeError(
    `${where}.type is one of ${names}; found ${typeof type === "string" ? cut(type, 50) : typeof type}`,
  );
}

function axisOf(channel: ChannelName): string {
  if (channel === "x" || channel === "x1" || channel === "x2") return "x";
  if (channel === "y" || channel === "y1" || channel === "y2") return "y";
  return channel === "stroke" || channel === "fill" ? "color" : channel;
}

function toScales(input: object, dates: Record<string, true | undefined>): Plot["scales"] {
  const scales: Partial<Record<ScaleName, PlotScale>> = {};
  for (let index = 0; index < scaleNames.length; index++) {
    const name = scaleNames[index];
    if (name === undefined) continue;
    const options = read(input, name);
    const given = typeof options === "object" && options !== null ? toScale(options, name) : {};
    const scale: PlotScale =
      dates[name] === true && given.type === undefined ? { ...given, type: "utc" } : given;
    if (scale !== given || (options !== undefined && options !== null)) scales[name] = scale;
  }
  return scales;
}

function toScale(options: object, name: ScaleName): PlotScale {
  const label = textOf(read(options, "label"));
  const type = read(options, "type");
  const domain = read(options, "domain");
  return {
    ...(label === undefined ? {} : { label }),
    ...(type === undefined ? {} : { type: scaleType(type, name) }),
    ...(isArray(domain) ? { domain: toDomain(domain) } : {}),
    ...flag(options, "grid"),
    ...flag(options, "reverse"),
    ...flag(options, "zero"),
    ...flag(options, "legend"),
  };
}

function flag(options: object, name: "grid" | "reverse" | "zero" | "legend"): PlotScale {
  const value = read(options, name);
  return typeof value === "boolean" ? { [name]: value } : {};
}

function scaleType(type: unknown, name: ScaleName): ScaleType {
  if (type === "time") return "utc";
  let names = "";
  for (let index = 0; index < scaleTypes.length; index++) {
    const known = scaleTypes[index];
    if (known !== undefined && known === type) return known;
    names += `${index > 0 ? ", " : ""}${known ?? ""}`;
  }
  throw new TypeError(
    `${name}.type of a plot is one of ${names}; found ${typeof type === "string" ? cut(type, 50) : typeof type}`,
  );
}

function toDomain(domain: readonly unknown[]): readonly (number | string)[] {
  const values: (number | string)[] = [];
  for (let index = 0; index < domain.length && index < 1_000; index++) {
    const value = toDatum(domain[index]);
    if (typeof value === "number" || typeof value === "string") append(values, value);
  }
  return values;
}

function read(object: object, key: PropertyKey): unknown {
  const found = ownProperty(object, key);
  return found?.kind === "data" ? found.value : undefined;
}

/** The field of a record: of its own, or a getter of its class, which is then run. */
function valueAt(source: readonly unknown[], index: number, field: string): unknown {
  const row = source[index];
  return typeof row === "object" && row !== null ? read(row, field) : undefined;
}

function isField(name: string, source: readonly unknown[]): boolean {
  for (let index = 0; index < source.length && index < 100; index++) {
    const row = source[index];
    if (typeof row === "object" && row !== null && ownProperty(row, name) !== undefined)
      return true;
  }
  return false;
}

function isDates(field: string, source: readonly unknown[]): boolean {
  for (let index = 0; index < source.length; index++) {
    const value = valueAt(source, index, field);
    if (value !== undefined && value !== null && timeOf(value) === undefined) return false;
  }
  return source.length > 0;
}

function timeOf(value: unknown): number | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  try {
    return dateTime(value);
  } catch {
    return undefined;
  }
}

function toDatum(value: unknown): Datum {
  if (typeof value === "number") return isFiniteNumber(value) ? value : null;
  if (typeof value === "string") return cut(value, displayLimits.text);
  if (typeof value === "boolean") return value;
  if (typeof value === "bigint") return toDatum(toNumber(value));
  const time = timeOf(value);
  return time === undefined ? null : toDatum(time);
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? cut(value, displayLimits.text) : undefined;
}
