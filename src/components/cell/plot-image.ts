/**
 * A recorded plot as an SVG image of its own: it stands on a page before any script runs, on paper too, and
 * is loaded once a reader comes near. An image knows neither the page's colours nor its width, so it holds
 * both schemes and two drawings. `image.svg` is on light paper, `image.svg#dark` on dark.
 */
import { parseHTML } from "linkedom";
import type { Plot } from "../../console/display.ts";
import { drawPlot, type LegendEntry } from "../../console/draw-plot.ts";
import { escapeText } from "../../console/escape.ts";
import { escapeHtml } from "./recorded-line.ts";

/** px: as wide as a run draws it in the prose's column, and on a phone. */
const widths = { wide: 680, narrow: 340 } as const;
/** px: below it the narrow one is shown. */
const turn = 480;

/** px of the rows above the axes, and of a letter of 12 px, on the generous side. */
const titleRow = 30;
const legendRow = 26;
const letter = 7;
const swatch = 14;

export interface PlotImage {
  readonly svg: string;
  /** px; it is as wide as its place. */
  readonly height: number;
}

/**
 * @param tokens `tokens.css`, and what a course sets of it
 * @returns undefined where its colours stand for numbers: a scale of those the library draws on a canvas
 * @throws What the plotting library throws for data that it cannot draw.
 */
export function plotImage(plot: Plot, tokens: string): PlotImage | undefined {
  const drawings = Object.entries(widths).map(([name, width]) => {
    const { document } = parseHTML("<!doctype html><html><body></body></html>");
    const { element, legend } = drawPlot(plot, { width, document, withLegend: false });
    if (legend === undefined) return undefined;
    for (const style of element.querySelectorAll("style")) style.remove();
    const height = Number(element.getAttribute("height"));
    const title = plot.title === "" ? "" : titleText(plot.title);
    const entries = plot.scales.color?.legend === false ? [] : rowsOf(legend, width);
    const axesAt = (title === "" ? 0 : titleRow) + entries.length * legendRow;
    const rows = entries.map((row, index) => {
      const y = (title === "" ? 0 : titleRow) + index * legendRow;
      return `<g transform="translate(0,${String(y)})">${row}</g>`;
    });
    element.setAttribute("y", String(axesAt));
    const tall = axesAt + height;
    // Where it has less room than it was drawn for, all of it is smaller.
    const start = `<svg class="${name}" width="100%" height="${String(tall)}" viewBox="0 0 ${String(width)} ${String(tall)}" preserveAspectRatio="xMinYMin">`;
    return { drawn: `${start}${title}${rows.join("")}${element.outerHTML}</svg>`, height: tall };
  });
  const whole = drawings.filter((each) => each !== undefined);
  if (whole.length < drawings.length) return undefined;
  const drawn = whole.map((each) => each.drawn).join("");
  const style = [
    `:root{${definitions(drawn, tokens)}color-scheme:light;color:var(--ink);font:12px ${face(tokens)}}`,
    ":root:target{color-scheme:dark}",
    "text,tspan{white-space:pre}",
    `@media(max-width:${String(turn - 1)}px){.wide{display:none}}`,
    `@media(min-width:${String(turn)}px){.narrow{display:none}}`,
  ].join("");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" id="dark"><style>${style}</style>${drawn}</svg>\n`;
  return { svg, height: Math.max(...whole.map(({ height }) => height)) };
}

function titleText(title: string): string {
  return `<text y="16" font-weight="600" fill="var(--ink)">${shown(title)}</text>`;
}

/** @returns SVG, a row each, one below the other where they do not fit beside one another */
function rowsOf(legend: readonly LegendEntry[], width: number): readonly string[] {
  const rows: string[] = [];
  let row = "";
  let x = 0;
  for (const { label, colour } of legend) {
    const length = swatch + 6 + label.length * letter + 16;
    if (row !== "" && x + length > width) {
      rows.push(row);
      row = "";
      x = 0;
    }
    row +=
      `<rect x="${String(x)}" width="${String(swatch)}" height="${String(swatch)}" fill="${escapeHtml(colour)}"/>` +
      `<text x="${String(x + swatch + 6)}" y="11" fill="var(--ink)">${shown(label)}</text>`;
    x += length;
  }
  return row === "" ? rows : [...rows, row];
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
  return escapeHtml(escapeText(text, true));
}
