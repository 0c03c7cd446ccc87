/** Events as threads tell them, made up: calls that wait twice and return, eight at once on each thread. */
import { codeStride, eventKinds, eventStride, idStride } from "../src/trace/events.ts";
import type { EventBatch } from "../src/trace/events.ts";
import type { TaskSource } from "../src/trace/trace.ts";

const { start, change, end } = eventKinds;
const atOnce = 8;
/** Of a call: it starts, leaves, goes on, leaves, ends. */
const eventsOfCall = 5;

const sources: readonly TaskSource[] = [
  { kind: "module", name: "main.ts", place: { file: "main.ts", line: 1, column: 1 } },
  { kind: "async", name: "download", place: { file: "main.ts", line: 3, column: 1 } },
];

/** @returns a batch a thread, of `calls` calls each and the module that makes them */
export function makeEvents(threads: number, calls: number): readonly EventBatch[] {
  return Array.from({ length: threads }, (_, thread): EventBatch => {
    const events = new Float64Array((1 + calls * eventsOfCall) * eventStride);
    let length = 0;
    let at = 0;
    const write = (code: number, a: number, b: number): void => {
      events.set([code, a, b, at], length);
      length += eventStride;
      at += 0.005;
    };
    const module = thread;
    write(start, module, -1);
    for (let from = 1; from <= calls; from += atOnce) {
      const ids = Array.from(
        { length: Math.min(atOnce, calls + 1 - from) },
        (_none, index) => (from + index) * idStride + thread,
      );
      for (const id of ids) {
        write(start + codeStride, id, module);
        write(change, module, -1);
      }
      for (const id of ids) {
        write(change, id, -1);
        write(end, id, -1);
        write(change, -1, -1);
      }
    }
    return { thread, sources, events };
  });
}
