/** What the page takes from the frame. Whatever is not exactly this is dropped. */
import * as v from "valibot";
import { labRequestSchema } from "./lab-fetch/lab-messages.ts";
import { limits } from "./limits.ts";
import type { FromFrame, Verdict } from "./protocol.ts";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const run = v.pipe(v.string(), v.maxLength(64));
const address = v.string();
const file = v.pipe(v.string(), v.maxLength(1_000));
const ms = v.pipe(v.number(), v.finite(), v.minValue(0));
const threads = v.pipe(count, v.maxValue(limits.threads));

const verdict: v.GenericSchema<unknown, Verdict> = v.variant("kind", [
  v.strictObject({ kind: v.picklist(["done", "error", "never-ends", "threads", "closed"]) }),
  v.strictObject({
    kind: v.literal("deadlock"),
    blocked: v.pipe(
      v.array(v.pipe(v.string(), v.maxLength(10_000))),
      v.minLength(1),
      v.maxLength(limits.threads),
    ),
  }),
  v.strictObject({ kind: v.literal("flood"), of: v.picklist(["lines", "bytes"]) }),
]);

const place = v.nullable(v.strictObject({ address, line: count, column: count }));

const fromFrame: v.GenericSchema<unknown, FromFrame> = v.variant("kind", [
  v.strictObject({ kind: v.literal("ready"), isolated: v.boolean() }),
  v.strictObject({ kind: v.literal("unable"), message: v.string() }),
  v.strictObject({ kind: v.literal("pong"), beat: count }),
  v.strictObject({
    kind: v.literal("linked"),
    run,
    addresses: v.array(v.strictTuple([address, file])),
  }),
  v.strictObject({ kind: v.literal("started"), run }),
  v.strictObject({ kind: v.literal("threads"), run, threads }),
  v.strictObject({
    kind: v.literal("lines"),
    run,
    lines: v.pipe(v.array(v.unknown()), v.maxLength(limits.keptLines)),
    dropped: count,
  }),
  v.strictObject({ kind: v.literal("uncaught"), run, line: v.unknown(), place }),
  v.strictObject({
    kind: v.literal("progress"),
    run,
    fraction: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  }),
  v.strictObject({ kind: v.literal("fetch"), run, request: labRequestSchema }),
  v.strictObject({
    kind: v.literal("ended"),
    run,
    verdict,
    wallMs: ms,
    threads,
    dropped: count,
  }),
]);

/** Undefined for what is no message of the frame's. */
export function parseFromFrame(value: unknown): FromFrame | undefined {
  const result = v.safeParse(fromFrame, value);
  return result.success ? result.output : undefined;
}
