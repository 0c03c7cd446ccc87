/** A cell as an attribute of `<Cell>`, from the remark plugin to the component. */
import * as v from "valibot";
import { exploringNames, failingReasons, type Cell } from "./cell.ts";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const range = v.strictObject({ min: count, max: count });
const location = v.strictObject({ path: v.string(), line: count, column: count });

const cellSchema = v.strictObject({
  file: v.string(),
  source: v.string(),
  location,
  expectation: v.strictObject({
    concurrency: v.exactOptional(range),
    parallelism: v.exactOptional(range),
    threads: v.exactOptional(range),
    inFlight: v.exactOptional(v.record(v.string(), range)),
    error: v.exactOptional(v.string()),
    fails: v.exactOptional(v.picklist(failingReasons)),
    typeError: v.exactOptional(count),
  }),
  output: v.optional(
    v.strictObject({ lines: v.array(v.string()), unordered: v.boolean(), location }),
  ),
  explore: v.optional(v.picklist(exploringNames)),
});

export function cellToJson(cell: Cell): string {
  return JSON.stringify(cell);
}

/** @throws where `json` is not what `cellToJson` made */
export function cellFromJson(json: string): Cell {
  const { output, explore, ...cell } = v.parse(cellSchema, JSON.parse(json));
  return { ...cell, output, explore };
}
