/** How many elements a plot would be made of, before it is: a few bytes can ask for millions. Pure. */
import type { ChannelName, Plot, PlotMark, ScaleName } from "../../console/display.ts";

/** Of one plot: more than its data may have, and drawn within a second. */
export const mostPieces = 12_000;
/** Of all that a page shows at a time. */
export const mostOnPage = 100_000;

/** Channels of each scale that has a label for each of its values. */
const channelsOf = {
  x: ["x", "x1", "x2"],
  y: ["y", "y1", "y2"],
  fx: ["fx"],
  fy: ["fy"],
  color: ["stroke", "fill"],
} as const satisfies Partial<Record<ScaleName, readonly ChannelName[]>>;

/** Types of marks that have a place of its own for each value, numbers too. */
const banded: Readonly<Record<"x" | "y", readonly string[]>> = {
  x: ["barY", "tickY", "cell"],
  y: ["barX", "tickX", "cell"],
};

/**
 * Records, and the labels beside them. Each facet, a plot for each value of `fx` and `fy`, has axes of its
 * own. What a scale of numbers shows is as many labels as there is room for: they do not count.
 */
export function countPieces(plot: Plot): number {
  const facetsAcross = kindsOf(plot, "fx");
  const facetsDown = kindsOf(plot, "fy");
  const facets = Math.max(1, facetsAcross) * Math.max(1, facetsDown);
  const labels = kindsOf(plot, "x") + kindsOf(plot, "y");
  const rows = plot.marks.reduce((sum, { data }) => sum + data.length, 0);
  // What stands in no facet stands in all of them.
  const repeated = facets > 1 ? plot.marks.reduce((sum, mark) => sum + rowsEverywhere(mark), 0) : 0;
  return (
    rows + facets * (1 + labels + repeated) + facetsAcross + facetsDown + kindsOf(plot, "color")
  );
}

const rowsEverywhere = ({ channels, data }: PlotMark): number =>
  channels.fx === undefined && channels.fy === undefined ? data.length : 0;

/** Values that have a label each. */
function kindsOf(plot: Plot, scale: keyof typeof channelsOf): number {
  const given = plot.scales[scale];
  const isDiscrete =
    scale === "fx" ||
    scale === "fy" ||
    ["point", "band", "ordinal", "categorical"].includes(given?.type ?? "");
  const kinds = new Set<unknown>();
  for (const { type, data, channels } of plot.marks) {
    const areKinds =
      isDiscrete || ((scale === "x" || scale === "y") && banded[scale].includes(type));
    for (const channel of channelsOf[scale]) {
      const field = channels[channel];
      if (typeof field !== "string") continue;
      for (const row of data) {
        const value = row[field];
        if (areKinds || typeof value === "string" || typeof value === "boolean") kinds.add(value);
      }
    }
  }
  return Math.max(kinds.size, given?.domain?.length ?? 0);
}
