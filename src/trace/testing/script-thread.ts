/** Writes a thread's events by hand, as a tracer would. */
import { codeStride, type EventBatch, eventKinds, eventStride, idStride } from "../events.ts";
import type { TaskSource } from "../trace.ts";

export const sources = {
  main: { kind: "module", name: "main.ts", place: { file: "main.ts", line: 1, column: 1 } },
  worker: { kind: "module", name: "worker.ts", place: { file: "worker.ts", line: 1, column: 1 } },
  download: { kind: "async", name: "download", place: { file: "main.ts", line: 3, column: 1 } },
  limited: { kind: "async", name: "limited", place: { file: "main.ts", line: 9, column: 1 } },
  count: { kind: "generator", name: "count", place: { file: "main.ts", line: 12, column: 1 } },
  timer: { kind: "timer", name: "setTimeout", place: undefined },
  message: { kind: "message", name: "message", place: undefined },
} as const satisfies Record<string, TaskSource>;

export type SourceName = keyof typeof sources;

const names = Object.keys(sources);

export interface ThreadScript {
  /** ms since the run began, of the events that follow. */
  at: number;
  /** @returns the task's id */
  start(source: SourceName, parent?: number): number;
  change(task: number): void;
  end(task: number, hasThrown?: boolean): void;
  park(task: number): void;
  unpark(task: number, asker?: number): void;
  /** @returns the message's id */
  send(task: number): number;
  receive(message: number, task: number): void;
  merged(calls: number, peak: number, busyUs: number): void;
  /** All of it. */
  batch(): EventBatch;
  /** The same in pieces: cut before each of these events. */
  batches(cuts: readonly number[]): EventBatch[];
}

export function scriptThread(thread: number): ThreadScript {
  const numbers: number[] = [];
  let serial = 0;
  let messages = 0;
  const script: ThreadScript = {
    at: 0,
    start(source, parent = -1) {
      const id = serial++ * idStride + thread;
      write(eventKinds.start, id, parent, names.indexOf(source));
      return id;
    },
    change: (task) => write(eventKinds.change, task),
    end: (task, hasThrown = false) => write(eventKinds.end, task, -1, hasThrown ? 1 : 0),
    park: (task) => write(eventKinds.park, task),
    unpark: (task, asker = -1) => write(eventKinds.unpark, task, asker),
    send(task) {
      const id = messages++ * idStride + thread;
      write(eventKinds.send, id, task);
      return id;
    },
    receive: (message, task) => write(eventKinds.receive, message, task),
    merged: (calls, peak, busyUs) => write(eventKinds.merged, calls, peak, busyUs),
    batch: () => ({
      thread,
      sources: Object.values(sources),
      events: new Float64Array(numbers),
    }),
    batches(cuts) {
      const { events } = script.batch();
      const count = numbers.length / eventStride;
      const places = [...new Set(cuts.filter((cut) => cut > 0 && cut < count))];
      places.sort((one, other) => one - other);
      return [0, ...places].map((from, index) => ({
        thread,
        sources: index === 0 ? Object.values(sources) : [],
        events: events.slice(from * eventStride, (places[index] ?? count) * eventStride),
      }));
    },
  };
  function write(kind: number, a: number, b = -1, c = 0): void {
    numbers.push(kind + codeStride * c, a, b, script.at);
  }
  return script;
}
