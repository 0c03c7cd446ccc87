/** Cells run one after the other, each awaited. Pure, but for the runs. */
import type { RunResult } from "../sandbox/run.ts";

export interface RunnableCell {
  /** File name. */
  readonly file: string;
  /** True where the recorded run failed too: the lesson means it. */
  readonly isMeantToFail: boolean;
  /** Never rejects. */
  run(): Promise<RunResult>;
  stop(): void;
}

export interface OrderOptions<Cell> {
  /** Whether a cell that fails, or is stopped, ends it all; else the next one's turn comes. */
  readonly endsAtFailure: boolean;
  /** Stops the cell that runs, and runs none after it. */
  readonly signal?: AbortSignal;
  /** A cell's turn has come. @param index from 0 */
  readonly begins?: (cell: Cell, index: number) => void;
}

export interface CellRun<Cell> {
  readonly cell: Cell;
  readonly result: RunResult;
}

/** A run that ended as nobody wanted: failed where the lesson's did not, or was stopped. */
export function isFailure({ cell, result }: CellRun<RunnableCell>): boolean {
  if (result.state === "failed") return !cell.isMeantToFail;
  return result.state === "stopped";
}

/** @returns the cells whose turn came, with how each ended */
export async function runInOrder<Cell extends RunnableCell>(
  cells: readonly Cell[],
  { endsAtFailure, signal, begins }: OrderOptions<Cell>,
): Promise<readonly CellRun<Cell>[]> {
  const runs: CellRun<Cell>[] = [];
  for (const [index, cell] of cells.entries()) {
    if (signal?.aborted === true) break;
    begins?.(cell, index);
    const stop = () => cell.stop();
    signal?.addEventListener("abort", stop);
    const run = { cell, result: await cell.run() };
    signal?.removeEventListener("abort", stop);
    runs.push(run);
    if (endsAtFailure && isFailure(run)) break;
  }
  return runs;
}
