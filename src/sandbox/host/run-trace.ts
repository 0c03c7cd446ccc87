/** What the threads of a run tell of it, in the terms of its TypeScript. */
import type { CompiledModule } from "../../compiler/module.ts";
import { escapeText } from "../../console/escape.ts";
import { createTraceReducer } from "../../trace/reduce-events.ts";
import type { TaskSource, Trace } from "../../trace/trace.ts";
import { limits } from "../limits.ts";
import type { RunMessage, SourceOnWire } from "../protocol.ts";
import type { Measures } from "../run.ts";

export interface RunTrace {
  started(at: number): void;
  add(message: Extract<RunMessage, { kind: "trace" }>): void;
  threadStarted(message: Extract<RunMessage, { kind: "threads" }>): void;
  threadsGone(message: Extract<RunMessage, { kind: "gone" }>): void;
  /** @param wallMs since the main module began */
  trace(wallMs: number): Trace;
  measures(wallMs: number, threads: number): Measures;
}

/** Cut, since it stands in pictures; on one line, and without characters that would turn what stands around them. */
const shownName = (name: string): string => escapeText(name.slice(0, limits.threadName), false);

export function createRunTrace(modules: ReadonlyMap<string, CompiledModule>): RunTrace {
  const reducer = createTraceReducer();
  reducer.thread(0, "main", 0);

  function sourceOf(given: SourceOnWire): TaskSource {
    if (given.kind === "callback") {
      return { kind: given.callback, name: shownName(given.name), place: undefined };
    }
    const site = modules.get(given.file)?.tasks[given.site];
    if (site === undefined) return { kind: "event", name: given.file, place: undefined };
    const { kind, name, line, column } = site;
    return { kind, name: shownName(name), place: { file: given.file, line, column } };
  }

  return {
    started(at) {
      reducer.begin(at);
    },
    add({ thread, events, sources }) {
      reducer.add({ thread, events, sources: sources.map(sourceOf) });
    },
    threadStarted({ threads, name, at }) {
      const thread = threads - 1;
      reducer.thread(thread, shownName(name) || `thread ${thread}`, at);
    },
    threadsGone({ threads, at }) {
      for (const thread of threads) reducer.ended(thread, at);
    },
    trace: (wallMs) => reducer.snapshot(wallMs),
    measures(wallMs, threads) {
      // A browser that does not say how many cores there are has at least one for each thread that it starts.
      const cores = navigator.hardwareConcurrency || threads;
      const { inFlight, ...measured } = reducer.measures(wallMs, cores);
      return { wallMs, threads, ...measured, inFlight: Object.fromEntries(inFlight) };
    },
  };
}
