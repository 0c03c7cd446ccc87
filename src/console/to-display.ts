import { cut } from "./capture-primitive.ts";
import { capture, createBudget } from "./capture.ts";
import { displayLimits } from "./display.ts";
import type { Picture } from "./display.ts";
import { inspect } from "./inspect.ts";
import { isArray, ownProperty } from "./intrinsics.ts";
import type { LineContent } from "./line.ts";
import { pixelsOf } from "./pixels.ts";
import { isPlotInput, toPlot } from "./to-plot.ts";
import { tableOf } from "./table.ts";
import { lineText } from "./text.ts";

const taken =
  "display() takes an ImageData, an ImageBitmap, an OffscreenCanvas, an array of records, or a plot { marks: [{ type, data, x, y }] }";

/**
 * What `lab`'s `display(value, options)` shows, as plain data.
 * @param options `{ alt }`: what there is to see, in words; made from the data where it is not given.
 * @throws {TypeError} For anything that `display` does not take; for a plot that says what is not possible.
 * @throws {RangeError} For a picture or a plot that is too large.
 */
export function toDisplay(value: unknown, options: unknown): LineContent {
  const alt = altOf(options);
  if (typeof value !== "object" || value === null)
    throw new TypeError(`${taken}; found ${found(value)}`);
  const pixels = pixelsOf(value);
  if (pixels !== undefined) return { kind: "picture", picture: describe(pixels, alt) };
  if (isPlotInput(value)) return { kind: "plot", plot: toPlot(value, alt) };
  const table = isRecords(value) ? tableOf(value, undefined) : undefined;
  if (table === undefined) throw new TypeError(`${taken}; found ${found(value)}`);
  return alt === undefined ? table : { ...table, alt };
}

/** UTF-16 units, or bytes, that a display takes on its way to the page. */
export function displaySize(content: LineContent): number {
  switch (content.kind) {
    case "picture":
      return content.picture.pixels.length;
    case "plot": {
      let size = 0;
      for (let index = 0; index < content.plot.marks.length; index++) {
        size += (content.plot.marks[index]?.data.length ?? 0) * 50;
      }
      return size;
    }
    case "parts":
    case "table":
      return lineText(content).length;
  }
}

function altOf(options: unknown): string | undefined {
  if (options === undefined) return undefined;
  const alt =
    typeof options === "object" && options !== null ? ownProperty(options, "alt") : undefined;
  if (alt === undefined && typeof options === "object") return undefined;
  if (alt?.kind === "data" && typeof alt.value === "string") {
    return cut(alt.value, displayLimits.alt);
  }
  if (alt?.kind === "data" && alt.value === undefined) return undefined;
  throw new TypeError(`display() takes options { alt: "a text" }; found ${found(options)}`);
}

function describe(pixels: Omit<Picture, "alt">, alt: string | undefined): Picture {
  return { ...pixels, alt: alt ?? `Picture, ${pixels.width} × ${pixels.height} pixels` };
}

/** An array of objects, at least one. */
function isRecords(value: object): boolean {
  if (!isArray(value) || value.length === 0) return false;
  for (let index = 0; index < value.length && index < 1_000; index++) {
    const item = ownProperty(value, index);
    if (item?.kind !== "data" || typeof item.value !== "object" || item.value === null)
      return false;
  }
  return true;
}

function found(value: unknown): string {
  return cut(inspect(capture(value, createBudget(50)), 0), 200);
}
