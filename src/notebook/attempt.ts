/** One press of Run, until it is over or another takes its place. */
import type { RunResult } from "../sandbox/run.ts";
import { RunTiming } from "./run-timing.ts";

export class Attempt {
  readonly timing: RunTiming;
  /** How it ended. Never rejects. */
  readonly over: Promise<RunResult>;
  readonly #stop = new AbortController();
  readonly #endClock: () => void;
  readonly #settle: (result: RunResult) => void;

  /** @param endClock takes the clock away */
  constructor(id: string, endClock: () => void) {
    this.timing = new RunTiming(id);
    this.#endClock = endClock;
    const { promise, resolve } = Promise.withResolvers<RunResult>();
    this.over = promise;
    this.#settle = resolve;
  }

  /** Aborted when the run is to end, also while it is still being prepared. */
  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  stop(): void {
    this.#stop.abort();
  }

  end(result: RunResult): void {
    this.#endClock();
    this.#stop.abort();
    this.timing.end(result.state);
    this.#settle(result);
  }
}
