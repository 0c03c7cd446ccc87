/**
 * What `lab`'s `display` shows besides tables: pictures and plots, as plain data.
 * `to-display.ts` makes them in a thread; the page draws them.
 */

/** How much a display may hold. */
export const displayLimits = {
  /** Pixels of a picture. */
  pixels: 4_194_304,
  marks: 20,
  /** Rows of data in a plot, over all marks. */
  data: 10_000,
  /** Values in a plot, over all rows. */
  values: 60_000,
  /** UTF-16 units of a text in a plot, and of a title or label. */
  text: 200,
  /** UTF-16 units of a text alternative. */
  alt: 2_000,
} as const;

export interface Picture {
  /** pixels */
  readonly width: number;
  readonly height: number;
  /** RGBA, rows from the top: `width * height * 4` bytes. */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
  /** What the picture shows, in words. */
  readonly alt: string;
}

export const markTypes = [
  "line",
  "dot",
  "barX",
  "barY",
  "areaY",
  "ruleX",
  "ruleY",
  "tickX",
  "tickY",
  "cell",
  "text",
] as const;
export type MarkType = (typeof markTypes)[number];

/** Names that a cell may use for a mark besides `markTypes`; a rule stands where its `x` or `y` says. */
export const markAliases = { bar: "barY", area: "areaY", tick: "tickX", rule: "ruleY" } as const;

/** Numbers are finite; dates are ms since 1970 on a scale of type `utc`. */
export type Datum = number | string | boolean | null;

export interface PlotMark {
  readonly type: MarkType;
  readonly data: readonly Readonly<Record<string, Datum>>[];
  /** Option to the name of a field of `data`, or to a constant: a colour, a number. */
  readonly channels: Readonly<Partial<Record<ChannelName, string | number>>>;
}

export const channelNames = [
  "x",
  "x1",
  "x2",
  "y",
  "y1",
  "y2",
  "z",
  "fx",
  "fy",
  "r",
  "stroke",
  "fill",
  "strokeWidth",
  "strokeOpacity",
  "fillOpacity",
  "opacity",
  "symbol",
  "text",
  "title",
] as const;
export type ChannelName = (typeof channelNames)[number];

export const scaleTypes = [
  "linear",
  "log",
  "sqrt",
  "symlog",
  "utc",
  "point",
  "band",
  "ordinal",
  "categorical",
] as const;
export type ScaleType = (typeof scaleTypes)[number];

/** Observable Plot's options of the same names: https://observablehq.com/plot/features/scales */
export interface PlotScale {
  readonly label?: string;
  readonly type?: ScaleType;
  readonly domain?: readonly (number | string)[];
  readonly grid?: boolean;
  readonly reverse?: boolean;
  readonly zero?: boolean;
  readonly legend?: boolean;
}

export const scaleNames = ["x", "y", "color", "r", "fx", "fy"] as const;
export type ScaleName = (typeof scaleNames)[number];

export interface Plot {
  readonly marks: readonly PlotMark[];
  readonly scales: Readonly<Partial<Record<ScaleName, PlotScale>>>;
  readonly title: string;
  /** What the plot shows, in words. */
  readonly alt: string;
}
