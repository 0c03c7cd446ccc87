/** A trace as it stands in JSON: short lists of numbers instead of objects. */
import * as v from "valibot";
import { idStride } from "./events.ts";
import { taskKinds } from "./trace.ts";

export const outcomes = ["returned", "threw", "unfinished"] as const;

const time = v.pipe(v.number(), v.finite(), v.minValue(0));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const thread = v.pipe(count, v.maxValue(idStride - 1));
/** -1: there is none. */
const optionalId = v.pipe(v.number(), v.safeInteger(), v.minValue(-1));
const times = v.pipe(
  v.array(time),
  v.check((list) => list.length % 2 === 0, "expected a start and an end for each span"),
  v.check(
    (list) => list.every((at, index) => index === 0 || (list[index - 1] ?? 0) <= at),
    "expected times in order",
  ),
);
const sourceSchema = v.union([
  v.strictTuple([v.picklist(taskKinds), v.string()]),
  v.strictTuple([v.picklist(taskKinds), v.string(), v.string(), count, count]),
]);
/** Source and outcome: their places on their lists. No flights: in flight from start to end. */
const taskSchema = v.pipe(
  v.strictTuple([count, count, optionalId, time, time, count, times, times]),
  v.check(([, , , start, end]) => start <= end, "expected a task's start before its end"),
);
const laneSchema = v.pipe(
  v.strictTuple([thread, v.string(), time, time, times]),
  v.check(([, , start, end]) => start <= end, "expected a lane's start before its end"),
);
const messageSchema = v.strictTuple([thread, optionalId, time, thread, optionalId, time]);
const mergedSchema = v.strictTuple([thread, time, time, count, count]);

export const recordedTrace = v.strictObject({
  wallMs: time,
  sources: v.array(sourceSchema),
  lanes: v.array(laneSchema),
  tasks: v.array(taskSchema),
  messages: v.array(messageSchema),
  merged: v.array(mergedSchema),
});

export type RecordedSource = v.InferOutput<typeof sourceSchema>;
export type RecordedTask = v.InferOutput<typeof taskSchema>;
export type RecordedTrace = v.InferOutput<typeof recordedTrace>;
