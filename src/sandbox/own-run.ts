/** A run of ours in the page's sandbox: its entry is a module that no cell can name, and has something to tell. */
import type { CompiledModule } from "../compiler/module.ts";
import type { ConsoleLine } from "../console/line.ts";
import type { Trace } from "../trace/trace.ts";
import type { RunModule, RunResult, Sandbox } from "./run.ts";

export interface OwnRun {
  /** File name of one of `hidden`. */
  readonly entry: string;
  readonly hidden: readonly CompiledModule[];
  /** Cells and libraries that it may reach; none where it is not said. */
  readonly modules?: ReadonlyMap<string, RunModule>;
  /** Stops it. */
  readonly signal: AbortSignal;
  /** ms after which it is stopped; never where it is not said. */
  readonly limitMs?: number;
  /** Told each line as it comes. */
  readonly printed?: (line: ConsoleLine) => void;
}

/** All that a run has told, once it is over. */
export interface Heard {
  readonly result: RunResult;
  /** Devalue's text; null where it has given no answer. */
  readonly answer: string | null;
  readonly lines: readonly ConsoleLine[];
  /** ms since the run began: when the main module did, which is the trace's zero. */
  readonly startedAt: number;
  readonly trace: Trace;
}

export async function hearOwnRun(
  sandbox: Sandbox,
  { entry, hidden, modules = new Map(), signal, limitMs, printed }: OwnRun,
): Promise<Heard> {
  const lines: ConsoleLine[] = [];
  let answer: string | null = null;
  let startedAt = 0;
  const run = sandbox.run(
    { modules, entry, hidden: new Map(hidden.map((module) => [module.file, module])) },
    {
      started(at) {
        startedAt = at;
      },
      lines(more) {
        for (const line of more) {
          lines.push(line);
          printed?.(line);
        }
      },
      answer(text) {
        answer = text;
      },
    },
  );
  const stop = (): void => {
    run.stop();
  };
  signal.addEventListener("abort", stop);
  const timer = limitMs === undefined ? undefined : setTimeout(stop, limitMs);
  try {
    if (signal.aborted) stop();
    const result = await run.finished;
    return { result, answer, lines, startedAt, trace: run.trace() };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
  }
}
