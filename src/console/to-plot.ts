import { cut } from "./capture-primitive.ts";
import { channelNames, displayLimits, markAliases, markTypes } from "./display.ts";
import type { ChannelName, Datum, MarkType, Plot, PlotMark } from "./display.ts";
import { append, emptyRecord, isArray, isFiniteNumber, put } from "./intrinsics.ts";
import { describePlot } from "./describe-plot.ts";
import { isDates, isField, read, textOf, toDatum, valueAt } from "./plot-data.ts";
import { toScales } from "./plot-scales.ts";

export function isPlotInput(value: object): boolean {
  return isArray(read(value, "marks"));
}

/**
 * A plot that a cell describes, as plain data: of the records only the fields that a channel names.
 * It is given as `{ marks: [{ type, data, x: "field", stroke: "field or colour" }], x: { label }, title,
 * alt }`, a subset of Observable Plot's options: types and aliases of marks, channels and scales are
 * those in `display.ts`, and a mark has its channels beside `type` and `data`.
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
    if (typeof value === "number" && isFiniteNumber(value)) put(channels, name, value);
    else if (typeof value === "string" && value.length <= displayLimits.text) {
      put(channels, name, value);
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
        put(row, field, toDatum(valueAt(source, index, field)));
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
