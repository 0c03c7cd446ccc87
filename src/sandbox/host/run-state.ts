/** The states of a run, and the ways between them. Pure. */
import type { RunResult } from "../run.ts";

export type RunState =
  /** For a frame that answers. */
  | { readonly kind: "waiting" }
  /** The frame has it, and starts its main thread. */
  | { readonly kind: "starting" }
  /** The main module evaluates, or has. */
  | { readonly kind: "running" }
  | { readonly kind: "ended"; readonly result: RunResult };

type Kind = RunState["kind"];

const next: Readonly<Record<Kind, readonly Kind[]>> = {
  // Back to `waiting`: the frame died before it took the run, or could start no thread for it, and
  // another one will.
  waiting: ["waiting", "starting", "ended"],
  starting: ["waiting", "running", "ended"],
  running: ["ended"],
  ended: [],
};

export function canTurn(from: RunState, to: RunState): boolean {
  return next[from.kind].includes(to.kind);
}
