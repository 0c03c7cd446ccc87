/** What the page takes from the frame. Whatever is not exactly this is dropped. */
import * as v from "valibot";
import { eventStride } from "../trace/events.ts";
import { taskKinds } from "../trace/trace.ts";
import { labRequestSchema } from "./lab-fetch/lab-messages.ts";
import { limits } from "./limits.ts";
import type { CallbackKind, FromFrame, SourceOnWire, Verdict } from "./protocol.ts";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const run = v.pipe(v.string(), v.maxLength(64));
const address = v.string();
const file = v.pipe(v.string(), v.maxLength(1_000));
const ms = v.pipe(v.number(), v.finite(), v.minValue(0));
const threads = v.pipe(count, v.maxValue(limits.threads));

/** The length is looked at before any member: a sparse array is as long as it likes. */
function listOf<Item>(item: v.GenericSchema<unknown, Item>, max: number) {
  return v.pipe(
    v.custom<unknown[]>((value) => Array.isArray(value) && value.length <= max),
    v.array(item),
  );
}

/** Files and libraries of a run, each with its addresses. */
const addressLimit = 20_000;

const verdict: v.GenericSchema<unknown, Verdict> = v.variant("kind", [
  v.strictObject({ kind: v.picklist(["done", "error", "threads", "closed"]) }),
  v.strictObject({ kind: v.literal("never-ends"), isOpenEnded: v.boolean() }),
  v.strictObject({
    kind: v.literal("deadlock"),
    blocked: v.pipe(
      listOf(v.pipe(v.string(), v.maxLength(10_000)), limits.threads),
      v.minLength(1),
    ),
  }),
  v.strictObject({ kind: v.literal("flood"), of: v.picklist(["lines", "bytes"]) }),
]);

/** Events in one batch; a thread's buffer holds fewer. */
const eventLimit = 8_192;
const sourceLimit = 8_192;
const events = v.pipe(
  v.instance(Float64Array),
  v.check(({ length }) => length % eventStride === 0 && length <= eventLimit * eventStride),
);
const isCallback = (kind: string): kind is CallbackKind =>
  !["module", "async", "generator"].includes(kind);
const source: v.GenericSchema<unknown, SourceOnWire> = v.variant("kind", [
  v.strictObject({ kind: v.literal("site"), file, site: count }),
  v.strictObject({
    kind: v.literal("callback"),
    callback: v.picklist(taskKinds.filter(isCallback)),
    name: v.pipe(v.string(), v.maxLength(100)),
  }),
]);
const thread = v.pipe(count, v.maxValue(limits.threads - 1));

const place = v.nullable(v.strictObject({ address, line: count, column: count }));

const fromFrame: v.GenericSchema<unknown, FromFrame> = v.variant("kind", [
  v.strictObject({ kind: v.literal("ready"), isolated: v.boolean() }),
  v.strictObject({ kind: v.literal("unable"), message: v.string() }),
  v.strictObject({ kind: v.literal("pong"), beat: count }),
  v.strictObject({
    kind: v.literal("linked"),
    run,
    addresses: listOf(v.strictTuple([address, file]), addressLimit),
  }),
  v.strictObject({ kind: v.literal("started"), run, at: ms }),
  v.strictObject({
    kind: v.literal("threads"),
    run,
    threads,
    name: v.pipe(v.string(), v.maxLength(100_000)),
    at: ms,
  }),
  v.strictObject({
    kind: v.literal("gone"),
    run,
    threads: listOf(thread, limits.threads),
    at: ms,
  }),
  v.strictObject({
    kind: v.literal("trace"),
    run,
    thread,
    events,
    sources: listOf(source, sourceLimit),
  }),
  v.strictObject({
    kind: v.literal("lines"),
    run,
    lines: listOf(v.unknown(), limits.keptLines),
    dropped: count,
  }),
  v.strictObject({ kind: v.literal("uncaught"), run, line: v.unknown(), place }),
  v.strictObject({
    kind: v.literal("progress"),
    run,
    fraction: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  }),
  v.strictObject({ kind: v.literal("taps"), run, isOpen: v.boolean() }),
  v.strictObject({
    kind: v.literal("answer"),
    run,
    text: v.pipe(v.string(), v.maxLength(limits.answer)),
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
