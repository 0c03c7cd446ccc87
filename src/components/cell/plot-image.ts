/**
 * A recorded plot as an SVG image of its own: it stands on a page before any script runs, on paper too, and
 * is loaded once a reader comes near. An image knows neither the page's colours nor its width, so it holds
 * both schemes and three drawings. `image.svg` is on light paper, `image.svg#dark` on dark.
 */
import { parseHTML } from "linkedom";
import type { Plot } from "../../console/display.ts";
import { drawPlot, type LegendEntry } from "../../console/draw-plot.ts";
import { escapeText } from "../../console/escape.ts";
import { escapeMarkup } from "../../timeline/markup-node.ts";

/**
 * px: a column of prose beside a margin or an outline, one by itself, and a phone's. Where there is less room
 * than a drawing was made for, all of it is smaller, letters of 12 px too.
 */
const drawings = [
  { name: "wide", width: 600, from: 560 },
  { name: "middle", width: 500, from: 440 },
  { name: "narrow", width: 320, from: 0 },
] as const;

/** px of a row of the legend, and of a letter of 12 px, on the generous side. */
const legendRow = 26;
const letter = 7;
const swatch = 14;

export interface PlotImage {
  readonly svg: string;
  /** px; it is as wide as its place. */
  readonly height: number;
}

/**
 * Without its title, which wraps as text does.
 * @param tokens definitions of `tokens.css`, and then what a course sets of them: `--ink: #111; --paper: …;`
 * @returns undefined where its colours stand for numbers: a scale of those the library draws on a canvas
 * @throws What the plotting library throws for data that it cannot draw.
 */
export function plotImage(plot: Plot, tokens: string): PlotImage | undefined {
  const made = drawings.map(({ name, width }) => {
    const { document } = parseHTML("<!doctype html><html><body></body></html>");
    const { element, legend } = drawPlot(plot, { width, document, withLegend: false });
    if (legend === undefined) return undefined;
    for (const style of element.querySelectorAll("style")) style.remove();
    const rows = plot.scales.color?.legend === false ? [] : rowsOf(legend, width);
    const above = rows.length * legendRow;
    const height = above + Number(element.getAttribute("height"));
    element.setAttribute("y", String(above));
    const start = `<svg class="${name}" width="100%" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}" preserveAspectRatio="xMinYMid">`;
    return { drawn: `${start}${rows.join("")}${element.outerHTML}</svg>`, height };
  });
  const whole = made.filter((each) => each !== undefined);
  if (whole.length < made.length) return undefined;
  const drawn = whole.map((each) => each.drawn).join("");
  const style = [
    `:root{${definitions(drawn, tokens)}color-scheme:light;color:var(--ink);font:12px ${face(tokens)}}`,
    ":root:target{color-scheme:dark}",
    "text,tspan{white-space:pre}",
    ...drawings.map(({ name, from }, index) => shownBetween(name, from, drawings[index - 1]?.from)),
  ].join("");
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" id="dark"><style>${style}</style>${drawn}</svg>\n`
      // What XML has no place for, and a cell may have in its data.
      .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "\ufffd");
  return { svg, height: Math.max(...whole.map(({ height }) => height)) };
}

/** @param from px; @param below undefined: however wide it is */
function shownBetween(name: string, from: number, below: number | undefined): string {
  const hidden = `{.${name}{display:none}}`;
  const least = from === 0 ? "" : `@media(max-width:${String(from - 0.01)}px)${hidden}`;
  return below === undefined ? least : `${least}@media(min-width:${String(below)}px)${hidden}`;
}

/** @returns SVG, a row each: entries stand beside one another where they fit */
function rowsOf(legend: readonly LegendEntry[], width: number): readonly string[] {
  const rows: string[] = [];
  let row = "";
  let x = 0;
  const next = (): void => {
    if (row !== "") {
      rows.push(`<g transform="translate(0,${String(rows.length * legendRow)})">${row}</g>`);
    }
    row = "";
    x = 0;
  };
  for (const { label, colour } of legend) {
    const most = Math.floor((width - swatch - 6) / letter);
    const name = label.length > most ? `${label.slice(0, most - 1)}…` : label;
    const length = swatch + 6 + name.length * letter + 16;
    if (x + length > width) next();
    row +=
      `<rect x="${String(x)}" width="${String(swatch)}" height="${String(swatch)}" fill="${escapeMarkup(colour)}"/>` +
      `<text x="${String(x + swatch + 6)}" y="11" fill="var(--ink)">${shown(name)}</text>`;
    x += length;
  }
  next();
  return rows;
}

/** Of every token that is named in `used`, and in those. A later definition takes the place of an earlier. */
function definitions(used: string, tokens: string): string {
  const known = new Map([...tokens.matchAll(/(--[\w-]+):\s*([^;{}]+);/g)].map(definition));
  const needed = new Set<string>();
  const add = (text: string): void => {
    for (const [, name = ""] of text.matchAll(/var\((--[\w-]+)/g)) {
      const value = known.get(name);
      if (value === undefined || needed.has(name)) continue;
      needed.add(name);
      add(value);
    }
  };
  add(`${used} var(--ink)`);
  return [...needed].map((name) => `${name}:${known.get(name) ?? ""};`).join("");
}

function definition([, name = "", value = ""]: RegExpMatchArray): readonly [string, string] {
  return [name, value.replace(/\s+/g, " ").trim()];
}

function face(tokens: string): string {
  return /--font-ui:\s*([^;]+);/.exec(tokens)?.[1]?.replace(/\s+/g, " ").trim() ?? "sans-serif";
}

function shown(text: string): string {
  return escapeMarkup(escapeText(text, true));
}
