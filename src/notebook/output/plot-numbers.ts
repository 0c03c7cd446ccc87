/**
 * A plot's numbers in words. An author's words for it say what it means; who cannot see it has the
 * numbers from here, as others have them from the axes.
 */
import { describePlot } from "../../console/describe-plot.ts";
import type { Plot, PlotMark } from "../../console/display.ts";

/** Points of one mark that are named one by one; of more, how far they reach. */
const mostPoints = 24;

/** @returns `Speed-up. Line: 2 points, n from 1 to 2, times from 1 to 1.9. 1, 1; 2, 1.9.` */
export function plotNumbers(plot: Plot): string {
  const points = plot.marks
    .map((mark) => pointsOf(mark, plot.scales.x?.type === "utc"))
    .filter((text) => text !== "");
  return [describePlot(plot), ...points.map((text) => `${text}.`)].join(" ");
}

function pointsOf({ data, channels: { x, y } }: PlotMark, isTime: boolean): string {
  if (typeof x !== "string" || typeof y !== "string") return "";
  if (isTime || data.length > mostPoints) return "";
  return data.map((point) => `${short(point[x])}, ${short(point[y])}`).join("; ");
}

function short(value: PlotMark["data"][number][string] | undefined): string {
  if (typeof value !== "number" || Number.isInteger(value)) return String(value);
  return String(Number(value.toFixed(2)));
}
