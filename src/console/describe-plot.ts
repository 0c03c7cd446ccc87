import type { Datum, MarkType, Plot, PlotMark } from "./display.ts";
import { emptyRecord, fixedText, isInteger, toNumber } from "./intrinsics.ts";

const kinds: Readonly<Record<MarkType, string>> = {
  line: "Line",
  dot: "Dots",
  barX: "Bars",
  barY: "Bars",
  areaY: "Area",
  ruleX: "Rules",
  ruleY: "Rules",
  tickX: "Ticks",
  tickY: "Ticks",
  cell: "Cells",
  text: "Texts",
};

/** A plot in words, from its data: `Times. Line: 20 points, n from 1 to 20, ms from 3 to 410.` */
export function describePlot(plot: Plot): string {
  let text = plot.title === "" ? "Plot" : plot.title;
  for (let index = 0; index < plot.marks.length; index++) {
    const mark = plot.marks[index];
    if (mark !== undefined) text += `. ${describeMark(mark, plot)}`;
  }
  return `${text}.`;
}

function describeMark(mark: PlotMark, plot: Plot): string {
  const points = mark.data.length;
  let text = `${kinds[mark.type]}: ${points} point${points === 1 ? "" : "s"}`;
  text += describeAxis(mark, mark.channels.x, plot.scales.x?.label, plot.scales.x?.type === "utc");
  return (
    text + describeAxis(mark, mark.channels.y, plot.scales.y?.label, plot.scales.y?.type === "utc")
  );
}

function describeAxis(
  mark: PlotMark,
  field: string | number | undefined,
  label: string | undefined,
  isTime: boolean,
): string {
  if (typeof field !== "string") return "";
  let least: number | undefined;
  let most: number | undefined;
  const seen = emptyRecord<true>();
  let names = 0;
  for (let index = 0; index < mark.data.length; index++) {
    const value: Datum | undefined = mark.data[index]?.[field];
    if (typeof value === "number") {
      if (least === undefined || value < least) least = value;
      if (most === undefined || value > most) most = value;
    } else if (typeof value === "string" && seen[value] === undefined) {
      seen[value] = true;
      names++;
    }
  }
  const name = label ?? field;
  if (least !== undefined && most !== undefined && !isTime) {
    return `, ${name} from ${short(least)} to ${short(most)}`;
  }
  return names > 0 ? `, ${name} of ${names} kind${names === 1 ? "" : "s"}` : `, ${name}`;
}

function short(value: number): string {
  if (isInteger(value) || value > 1e15 || value < -1e15) return `${value}`;
  return `${toNumber(fixedText(value, 2))}`;
}
