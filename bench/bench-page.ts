/**
 * The page in which everything is measured: the sandbox, and beside it what the platform takes for the
 * same by itself. Times are in ms; each call gives one sample, so that what is compared can take turns.
 */
import { lineText } from "../src/console/text.ts";
import { createSandbox } from "../src/sandbox/host/create-sandbox.ts";
import { drawTimeline } from "../src/timeline/draw-timeline.ts";
import { layoutTimeline } from "../src/timeline/layout.ts";
import { toElement } from "../src/timeline/to-element.ts";
import type { EventBatch } from "../src/trace/events.ts";
import { createTraceReducer } from "../src/trace/reduce-events.ts";
import type { Trace } from "../src/trace/trace.ts";
import { bareAddress, bareFrameScript, firstMessageCode } from "./bare.ts";
import { makeEvents } from "./made-events.ts";
import type { RunModule, RunRequest, Sandbox } from "../src/sandbox/run.ts";

/** A compiled program: the entry, and all modules by name. */
export interface BenchProgram {
  readonly entry: string;
  readonly modules: readonly (readonly [string, RunModule])[];
  /** How a run of it must end: `done`, `stopped`, or with its reason `failed threads`. */
  readonly ends: string;
}

export interface RunSample {
  readonly firstLineMs: number;
  readonly endMs: number;
  /** The longest time that the page's own timers stood still; 0 where nobody watched. */
  readonly gapMs: number;
  /** Text of the last line. */
  readonly last: string;
}

const kept = createSandbox();

const requestOf = (program: BenchProgram): RunRequest => ({
  entry: program.entry,
  modules: new Map(program.modules),
});

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Until a thread that is being made ready surely is. */
const readyMs = 150;

export interface RunHow {
  /** Called off this long after it was asked for. */
  readonly stopAfterMs?: number;
  /** Looks how long the page stands still. Timers every 5 ms for that take a tenth of a core from the run. */
  readonly isWatched?: boolean;
}

/** @throws where it ends otherwise than the program must */
async function runIn(
  sandbox: Sandbox,
  program: BenchProgram,
  { stopAfterMs, isWatched = false }: RunHow = {},
): Promise<RunSample> {
  let firstLineMs = 0;
  let last = "";
  let gapMs = 0;
  const request = requestOf(program);
  const beat = isWatched
    ? watchGaps((gap) => {
        gapMs = Math.max(gapMs, gap);
      })
    : undefined;
  const begunAt = performance.now();
  const run = sandbox.run(request, {
    lines(lines) {
      if (firstLineMs === 0) firstLineMs = performance.now() - begunAt;
      const line = lines.at(-1);
      if (line !== undefined) last = lineText(line.content);
    },
  });
  if (stopAfterMs !== undefined) {
    setTimeout(() => {
      run.stop();
    }, stopAfterMs);
  }
  const result = await run.finished;
  const endedAt = performance.now();
  beat?.stop();
  const state = result.state === "failed" ? `failed ${result.reason}` : result.state;
  if (state !== program.ends) {
    throw new Error(`Expected ${program.entry} to end as ${program.ends}; found ${state}: ${last}`);
  }
  return { firstLineMs, endMs: endedAt - begunAt, gapMs, last };
}

function watchGaps(tell: (gapMs: number) => void): { stop(): void } {
  let lastBeat = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    tell(now - lastBeat);
    lastBeat = now;
  }, 5);
  return {
    stop() {
      tell(performance.now() - lastBeat);
      clearInterval(timer);
    },
  };
}

/** 200,000 events of eight threads, and the same as text. */
const manyEvents = makeEvents(8, 5_000);
const manyAsText = JSON.stringify(manyEvents.map(({ events }) => [...events]));

function traceOf(batches: readonly EventBatch[], wallMs: number): Trace {
  const reducer = createTraceReducer();
  for (const batch of batches) reducer.add(batch);
  reducer.measures(wallMs, navigator.hardwareConcurrency);
  return reducer.snapshot(wallMs);
}
/** 1,000 tasks on four threads. */
const drawn = traceOf(makeEvents(4, 249), 7);

/** ms that it takes to make an element, put it into the page and lay it out. */
function timeToShow(make: () => Element): number {
  const begunAt = performance.now();
  const element = make();
  document.body.append(element);
  element.getBoundingClientRect();
  const ms = performance.now() - begunAt;
  element.remove();
  return ms;
}

/** @throws where its script fails, or its message cannot be read */
function firstMessage(worker: Worker): Promise<MessageEvent<unknown>> {
  return new Promise((resolve, reject) => {
    worker.onmessage = resolve;
    worker.onmessageerror = () => {
      reject(new Error("Expected a message of a bare worker; found one that cannot be read"));
    };
    worker.onerror = (event) => {
      // WebKit sends a plain event where the script may not be loaded.
      const { message }: { readonly message?: unknown } = event;
      const why = typeof message === "string" ? message : "its script was not loaded";
      reject(new Error(`Expected a message of a bare worker; it failed: ${why}`));
    };
  });
}

/** Ends what goes on until `stop`. */
let stopped: (() => void) | undefined;
/** How that ended, once it has. */
let ended: string | undefined;

const bench = {
  /** First run of a page: neither frame nor thread is there. */
  async cold(program: BenchProgram): Promise<number> {
    const sandbox = createSandbox();
    const { firstLineMs } = await runIn(sandbox, program);
    sandbox.dispose();
    return firstLineMs;
  },

  /** First run of a page whose sandbox was made ready ahead, as a cell does once it comes near. */
  async prewarmed(program: BenchProgram): Promise<number> {
    const sandbox = createSandbox();
    sandbox.warm();
    await pause(readyMs * 2);
    const { firstLineMs } = await runIn(sandbox, program);
    sandbox.dispose();
    return firstLineMs;
  },

  /** A later run: the frame is kept and a thread stands ready. */
  async warm(program: BenchProgram): Promise<number> {
    kept.warm();
    await pause(readyMs);
    return (await runIn(kept, program)).firstLineMs;
  },

  /** A run in the kept frame. */
  async run(program: BenchProgram, how?: RunHow): Promise<RunSample> {
    kept.warm();
    await pause(readyMs);
    return runIn(kept, program, how);
  },

  /** Begins a run that has no end of its own; resolves with its first line. */
  async begin(program: BenchProgram): Promise<void> {
    ended = undefined;
    kept.warm();
    await pause(readyMs);
    await new Promise<void>((resolve, reject) => {
      const run = kept.run(requestOf(program), {
        lines() {
          resolve();
        },
      });
      stopped = () => {
        run.stop();
      };
      void run.finished.then((result) => {
        const state = result.state === "failed" ? `failed ${result.reason}` : result.state;
        ended = state;
        reject(new Error(`Expected ${program.entry} to go on; it ended as ${state}`));
      });
    });
  },

  /** The same of bare workers; resolves once each has said something. */
  async beginBare(given: { readonly code: string; readonly count: number }): Promise<void> {
    ended = undefined;
    const address = bareAddress(given.code);
    const workers = Array.from({ length: given.count }, () => new Worker(address));
    stopped = () => {
      for (const worker of workers) worker.terminate();
      URL.revokeObjectURL(address);
    };
    await Promise.all(workers.map(firstMessage));
  },

  /**
   * Ends what was begun.
   *
   * @returns when, in ms since 1970
   * @throws where it had ended before
   */
  stop(): Promise<number> {
    if (ended !== undefined) {
      return Promise.reject(
        new Error(`Expected a run to go on until its stop; it ended as ${ended}`),
      );
    }
    const at = Date.now();
    stopped?.();
    stopped = undefined;
    return Promise.resolve(at);
  },

  /** Makes a trace and measures of many events. */
  reduce(): Promise<number> {
    const begunAt = performance.now();
    traceOf(manyEvents, 1e6);
    return Promise.resolve(performance.now() - begunAt);
  },

  /** The engine's own way to make an object of many numbers. */
  parse(): Promise<number> {
    const begunAt = performance.now();
    JSON.parse(manyAsText);
    return Promise.resolve(performance.now() - begunAt);
  },

  /** A timeline that shows each task by itself. */
  draw(): Promise<number> {
    return Promise.resolve(
      timeToShow(() => toElement(drawTimeline(layoutTimeline(drawn), { id: "bench" }))),
    );
  },

  /** As many rects as there are tasks, and nothing else. */
  plain(): Promise<number> {
    return Promise.resolve(
      timeToShow(() => {
        const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
        svg.setAttribute("width", "100%");
        svg.setAttribute("height", "300");
        for (const { start, end, thread } of drawn.tasks) {
          const rect = document.createElementNS(svg.namespaceURI ?? "", "rect");
          rect.setAttribute("x", `${(start / drawn.wallMs) * 100}%`);
          rect.setAttribute("y", String(thread * 40));
          rect.setAttribute("width", `${((end - start) / drawn.wallMs) * 100}%`);
          rect.setAttribute("height", "8");
          rect.setAttribute("class", "bar");
          svg.append(rect);
        }
        return svg;
      }),
    );
  },

  /** A worker as any page starts one, up to its first message. */
  async bareWorker(): Promise<number> {
    const address = bareAddress(firstMessageCode);
    await pause(20);
    const begunAt = performance.now();
    const worker = new Worker(address);
    try {
      await firstMessage(worker);
      return performance.now() - begunAt;
    } finally {
      worker.terminate();
      URL.revokeObjectURL(address);
    }
  },

  /** A sandboxed frame as any page makes one, with a worker, up to its first message. */
  async bareFrame(): Promise<number> {
    await pause(20);
    const begunAt = performance.now();
    const frame = document.createElement("iframe");
    frame.setAttribute("sandbox", "allow-scripts");
    frame.setAttribute("allow", "cross-origin-isolated");
    frame.hidden = true;
    frame.srcdoc = `<!doctype html><script>${bareFrameScript}</script>`;
    const told = new Promise<void>((resolve) => {
      const hear = (event: MessageEvent): void => {
        if (event.source !== frame.contentWindow) return;
        removeEventListener("message", hear);
        resolve();
      };
      addEventListener("message", hear);
    });
    document.body.append(frame);
    await told;
    const ms = performance.now() - begunAt;
    frame.remove();
    return ms;
  },

  /**
   * Starts a bare worker and waits for what it says.
   *
   * @returns that, and ms from its start until then
   */
  async bareRun(code: string): Promise<{ readonly ms: number; readonly data: unknown }> {
    const address = bareAddress(code);
    await pause(20);
    const begunAt = performance.now();
    const worker = new Worker(address);
    try {
      const { data } = await firstMessage(worker);
      return { ms: performance.now() - begunAt, data };
    } finally {
      worker.terminate();
      URL.revokeObjectURL(address);
    }
  },
};

export type BenchApi = typeof bench;
Reflect.set(globalThis, "bench", bench);
