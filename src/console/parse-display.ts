import * as v from "valibot";
import { channelNames, displayLimits, markTypes, scaleNames, scaleTypes } from "./display.ts";
import type { Picture, Plot } from "./display.ts";

const shortText = v.pipe(v.string(), v.maxLength(displayLimits.text));
const altText = v.pipe(v.string(), v.maxLength(displayLimits.alt));
const side = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(displayLimits.pixels));

export const pictureSchema: v.GenericSchema<unknown, Picture> = v.pipe(
  v.strictObject({
    width: side,
    height: side,
    pixels: v.custom<Picture["pixels"]>(
      (value) => value instanceof Uint8ClampedArray && value.buffer instanceof ArrayBuffer,
      "Expected a Uint8ClampedArray of pixels",
    ),
    alt: altText,
  }),
  v.check(
    ({ width, height, pixels }) =>
      width * height <= displayLimits.pixels && pixels.length === width * height * 4,
    "Expected width × height × 4 bytes of pixels",
  ),
);

const number = v.pipe(v.number(), v.finite());
/** A field of the data, or a constant; which of them is told apart where it is drawn. */
const channel = v.union([number, shortText]);
const datum = v.union([number, shortText, v.boolean(), v.null()]);

const mark = v.strictObject({
  type: v.picklist(markTypes),
  data: v.pipe(v.array(v.record(shortText, datum)), v.maxLength(displayLimits.data)),
  channels: v.strictObject(v.entriesFromList(channelNames, v.exactOptional(channel))),
});

const scale = v.strictObject({
  label: v.exactOptional(shortText),
  type: v.exactOptional(v.picklist(scaleTypes)),
  domain: v.exactOptional(v.pipe(v.array(v.union([number, shortText])), v.maxLength(1_000))),
  grid: v.exactOptional(v.boolean()),
  reverse: v.exactOptional(v.boolean()),
  zero: v.exactOptional(v.boolean()),
  legend: v.exactOptional(v.boolean()),
});

export const plotSchema: v.GenericSchema<unknown, Plot> = v.strictObject({
  marks: v.pipe(v.array(mark), v.minLength(1), v.maxLength(displayLimits.marks)),
  scales: v.strictObject(v.entriesFromList(scaleNames, v.exactOptional(scale))),
  title: shortText,
  alt: altText,
});
