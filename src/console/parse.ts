import * as v from "valibot";
import { byKind } from "./by-kind.ts";
import { displayLimits } from "./display.ts";
import { levels } from "./line.ts";
import type { ConsoleLine, LineContent } from "./line.ts";
import { pictureSchema, plotSchema } from "./parse-display.ts";
import { checkSize } from "./parse-size.ts";
import { countSchema, snapshotSchema } from "./parse-snapshot.ts";

/** Lines that come at once. */
const batchLimit = 20_000;

/** More than any line takes that this code made, and little enough to look at. */
const partsSize = { depth: 40, values: 40_000, characters: 200_000 } as const;
const plotSize = {
  depth: 10,
  values: displayLimits.values + displayLimits.data + 5_000,
  characters: 20_000_000,
} as const;

const contentSchema: v.GenericSchema<unknown, LineContent> = byKind({
  parts: v.strictObject({
    kind: v.literal("parts"),
    parts: v.array(
      byKind({
        text: v.strictObject({
          kind: v.literal("text"),
          text: v.string(),
          more: v.exactOptional(countSchema),
        }),
        value: v.strictObject({ kind: v.literal("value"), value: snapshotSchema }),
      }),
    ),
  }),
  table: v.pipe(
    v.strictObject({
      kind: v.literal("table"),
      columns: v.pipe(v.array(v.string()), v.maxLength(200)),
      rows: v.pipe(v.array(v.array(v.string())), v.maxLength(2_000)),
      more: v.exactOptional(countSchema),
      alt: v.exactOptional(v.string()),
    }),
    v.check(
      ({ columns, rows }) => rows.every((row) => row.length === columns.length),
      "Expected as many cells in each row as there are columns",
    ),
  ),
  picture: v.strictObject({ kind: v.literal("picture"), picture: pictureSchema }),
  plot: v.strictObject({ kind: v.literal("plot"), plot: plotSchema }),
});

const lineSchema: v.GenericSchema<unknown, ConsoleLine> = v.strictObject({
  level: v.picklist(levels),
  thread: countSchema,
  depth: v.pipe(countSchema, v.maxValue(1_000)),
  at: v.pipe(v.number(), v.finite()),
  content: contentSchema,
});

/**
 * Lines from the sandbox, which may be forged: only what `ConsoleLine` says gets through, as new objects.
 * Posted data only: it has no getters and no proxies.
 * @throws {Error} Saying where what was expected, with valibot's error as its cause.
 * @throws {RangeError} For more than a line can hold.
 */
export function parseLines(value: unknown): readonly ConsoleLine[] {
  if (!Array.isArray(value)) throw new Error(`expected an array of lines; found ${typeof value}`);
  if (value.length > batchLimit) {
    throw new RangeError(`expected at most ${batchLimit} lines at once; found ${value.length}`);
  }
  return Array.from(value, parseLine);
}

/** @throws As `parseLines`. */
export function parseLine(value: unknown, index = 0): ConsoleLine {
  checkSize(value, isPlot(value) ? plotSize : partsSize, `line ${index}`);
  const result = v.safeParse(lineSchema, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const place = v.getDotPath(issue);
  throw new Error(`line ${index}${place === null ? "" : `, ${place}`}: ${issue.message}`, {
    cause: new v.ValiError(result.issues),
  });
}

function isPlot(value: unknown): boolean {
  const content: unknown =
    typeof value === "object" && value !== null ? Reflect.get(value, "content") : undefined;
  return typeof content === "object" && content !== null && Reflect.get(content, "kind") === "plot";
}
