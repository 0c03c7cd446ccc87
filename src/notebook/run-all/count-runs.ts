/** What came of running all cells, counted. Pure. */
import { isFailure, type CellRun, type RunnableCell } from "../run-in-order.ts";

export interface RunCount {
  readonly ran: number;
  /** Cells that there are. */
  readonly of: number;
  readonly done: number;
  /** Failed where the recorded run failed too. */
  readonly meant: number;
  /** File names, in order. */
  readonly failed: readonly string[];
  readonly stopped: readonly string[];
}

export function countRuns(runs: readonly CellRun<RunnableCell>[], of: number): RunCount {
  const files = (state: "failed" | "stopped") =>
    runs.filter((run) => run.result.state === state && isFailure(run)).map(({ cell }) => cell.file);
  return {
    ran: runs.length,
    of,
    done: runs.filter(({ result }) => result.state === "done").length,
    meant: runs.filter((run) => run.result.state === "failed" && !isFailure(run)).length,
    failed: files("failed"),
    stopped: files("stopped"),
  };
}
