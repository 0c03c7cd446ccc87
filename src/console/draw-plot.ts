import * as Plot from "@observablehq/plot";
import { channelNames, scaleNames } from "./display.ts";
import type {
  ChannelName,
  MarkType,
  Plot as PlotData,
  PlotMark,
  PlotScale,
  ScaleName,
} from "./display.ts";

/** px; a plot is no wider than the prose, and on a phone as wide as the cell. */
const widest = 680;
const narrowest = 260;
/** px; with its caption and a line of text it fits into a log, which scrolls beyond 26rem. */
const tallest = 280;
/** px: the library's own are for letters of 10 px, and its labels would stand on the numbers. */
const margins = { marginTop: 28, marginBottom: 44, marginLeft: 48 };

/** A hue a kind, the same as the threads': a palette safe for colour-blind eyes. */
const hues = Array.from({ length: 8 }, (_, index) => `var(--thread-${String(index)})`);

/** What a value of a colour scale is called, and its colour in CSS. */
export interface LegendEntry {
  readonly label: string;
  readonly colour: string;
}

export interface DrawnPlot {
  /** An `<svg>`, or a `<figure>` that holds one below its legend. */
  readonly element: SVGSVGElement | HTMLElement;
  /** Of a plot with categories: empty where it has none, undefined where colours stand for numbers. */
  readonly legend: readonly LegendEntry[] | undefined;
}

interface Drawing {
  /** What there is, px. */
  readonly width: number;
  /** That it is to be drawn in. */
  readonly document: Document;
  /** Whether the library draws a legend, as elements of HTML. */
  readonly withLegend: boolean;
}

/**
 * A plot in the page's colours, by their names (`var(--ink)`), without its title.
 * @throws What the plotting library throws for data that it cannot draw.
 */
export function drawPlot(plot: PlotData, { width, document, withLegend }: Drawing): DrawnPlot {
  const element = Plot.plot({
    document,
    width: Math.min(widest, Math.max(narrowest, width)),
    ...margins,
    // Rows of their own have a height each: as many as there are.
    ...(plot.marks.some(({ type }) => type === "barX" || type === "cell" || type === "tickX")
      ? {}
      : { height: tallest }),
    style: {
      color: "var(--ink)",
      background: "transparent",
      fontFamily: "inherit",
      fontSize: "12px",
    },
    marks: plot.marks.map((mark) => drawMark(mark)),
    ...scaleOptions(plot, withLegend),
  });
  return { element, legend: legendOf(element) };
}

function legendOf(element: ReturnType<typeof Plot.plot>): DrawnPlot["legend"] {
  const scale = element.scale("color");
  if (scale === undefined) return [];
  if (scale.type !== "ordinal") return undefined;
  const colours: readonly unknown[] = [...(scale.range ?? [])];
  return [...(scale.domain ?? [])].map((value, index) => ({
    label: String(value),
    colour: String(colours[index % colours.length]),
  }));
}

type Draw = (data: Plot.Data, options: Record<string, unknown>) => Plot.Markish;

const draws: Readonly<Record<MarkType, Draw>> = {
  line: Plot.line,
  dot: Plot.dot,
  barX: Plot.barX,
  barY: Plot.barY,
  areaY: Plot.areaY,
  ruleX: Plot.ruleX,
  ruleY: Plot.ruleY,
  tickX: Plot.tickX,
  tickY: Plot.tickY,
  cell: Plot.cell,
  text: Plot.text,
};

const filled: readonly MarkType[] = ["barX", "barY", "areaY", "cell"];

function drawMark(mark: PlotMark): Plot.Markish {
  const fields = fieldsOf(mark);
  const channels: Record<string, unknown> = {};
  for (const name of channelNames) {
    const value = mark.channels[name];
    const channel = value === undefined ? undefined : toChannel(name, value, fields);
    if (channel !== undefined) channels[name] = channel;
  }
  const isColoured = "fill" in channels || "stroke" in channels;
  if (!isColoured && mark.type !== "text") {
    channels[filled.includes(mark.type) ? "fill" : "stroke"] = "var(--accent)";
  }
  return draws[mark.type](mark.data, channels);
}

function fieldsOf(mark: PlotMark): ReadonlySet<string> {
  return new Set(mark.data.flatMap((row) => Object.keys(row)));
}

/** A field, or a constant that is known to be harmless; undefined for what is neither. */
function toChannel(
  name: ChannelName,
  value: string | number,
  fields: ReadonlySet<string>,
): unknown {
  if (typeof value === "number") return value;
  if (fields.has(value)) {
    // As a function, since the library takes a field named "red" for a colour; axes want the name.
    const isAmbiguous = isColourChannel(name) || name === "symbol";
    return isAmbiguous ? (row: Readonly<Record<string, unknown>>) => row[value] : value;
  }
  if (name === "symbol") return /^\w+$/.test(value) ? value : undefined;
  return isColourChannel(name) && isColour(value) ? value : undefined;
}

function isColourChannel(name: ChannelName): boolean {
  return name === "stroke" || name === "fill";
}

/** No `url(…)`, which would name something outside the plot. */
function isColour(text: string): boolean {
  return /^(?:#[\da-f]{3,8}|[a-z]+|var\(--[\w-]+\)|(?:rgb|hsl)a?\([\d\s.,%/]+\)|(?:hwb|ok(?:lab|lch)|lab|lch)\([\d\s.,%/-]+\))$/i.test(
    text,
  );
}

function scaleOptions(
  plot: PlotData,
  withLegend: boolean,
): Partial<Record<ScaleName, Plot.ScaleOptions>> {
  const options: Partial<Record<ScaleName, Plot.ScaleOptions>> = {};
  for (const name of scaleNames) {
    const scale = plot.scales[name];
    if (scale !== undefined) options[name] = toScale(scale);
  }
  const colours = colouredValues(plot);
  if (colours.length > 0) options.color = { ...colourScale(colours), ...options.color };
  if (!withLegend && options.color !== undefined)
    options.color = { ...options.color, legend: false };
  return options;
}

function toScale(scale: PlotScale): Plot.ScaleOptions {
  const { domain, ...rest } = scale;
  if (domain === undefined) return rest;
  const values = scale.type === "utc" ? domain.map((value) => new Date(value)) : domain;
  return { ...rest, domain: values };
}

/**
 * The scale is always said. Left to itself the library would take data that looks like colours for
 * colours, and hand `url(…)` on.
 */
function colourScale(values: readonly unknown[]): Plot.ScaleOptions {
  if (values.every((value) => typeof value === "number" || value === null)) {
    return { type: "linear", scheme: "viridis", legend: true };
  }
  return { type: "categorical", range: hues, legend: true };
}

function colouredValues(plot: PlotData): readonly unknown[] {
  return plot.marks.flatMap((mark) => {
    const fields = fieldsOf(mark);
    return [mark.channels.stroke, mark.channels.fill].flatMap((channel) =>
      typeof channel === "string" && fields.has(channel)
        ? mark.data.map((row) => row[channel] ?? null)
        : [],
    );
  });
}
