/** What a cell can be in, and which states may follow which. */
import type { RunResult } from "../sandbox/run.ts";

export type CellState =
  | { readonly state: "idle" }
  | { readonly state: "running" }
  /** `done`, `stopped` and `failed`, with what the run measured. */
  | RunResult;

export type StateName = CellState["state"];

/** Run while running ends that run and starts anew, so `running` may follow itself. */
const followers: Readonly<Record<StateName, readonly StateName[]>> = {
  idle: ["running"],
  running: ["running", "done", "failed", "stopped"],
  done: ["running"],
  failed: ["running"],
  stopped: ["running"],
};

/**
 * The state after a turn.
 * @throws where `to` may not follow `from`: a result arrived for a run that is already over.
 */
export function turn(from: CellState, to: CellState): CellState {
  if (!followers[from.state].includes(to.state)) {
    const expected = followers[from.state].join(", ");
    throw new Error(`A cell that is ${from.state} cannot turn ${to.state}; expected: ${expected}.`);
  }
  return to;
}
