/** What the last line of a failed run says, where no error of the cell's own says it. Pure. */
import { limits, waits } from "../limits.ts";
import type { Verdict } from "../protocol.ts";
import type { FailureReason } from "../run.ts";
import { englishNumber } from "../../words/numbers.ts";

type Failure = Exclude<Verdict, { readonly kind: "done" | "error" }>;

export function failureText(failure: Failure): string {
  switch (failure.kind) {
    case "never-ends":
      return failure.isOpenEnded
        ? `This run never ends: a top-level await waits, no timer, request or message is pending, and the streams that are open have not moved for ${englishNumber(waits.openEnded)} ms`
        : "This run never ends: a top-level await waits for a promise that nothing can settle. No timer, request or message is pending";
    case "deadlock": {
      const { blocked } = failure;
      const who = listOf(blocked);
      const verb = blocked.length === 1 ? "is" : "are";
      return `Deadlock: ${who} ${verb} blocked in Atomics.wait, and no other thread is left that could call Atomics.notify`;
    }
    case "flood":
      return failure.of === "lines"
        ? `Too much output: a run may log ${englishNumber(limits.floodLines)} lines`
        : `Too much output: a run may log ${englishNumber(limits.floodBytes / 1_000_000)} MB`;
    case "threads":
      return `Too many threads: a run may start ${limits.threads}, the main thread included`;
    case "closed":
      return "The main thread closed itself with self.close(), which ends the run";
  }
}

export const memoryText =
  "The browser ended the sandbox that this cell ran in: most likely the cell used more memory than a frame may have. The next run gets a new one";

/** A run fails for a reason of the same name as its verdict. */
export function reasonOf(
  verdict: Exclude<Verdict, { readonly kind: "done" }>,
): Exclude<FailureReason, "syntax"> {
  return verdict.kind;
}

function listOf(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  if (names.length < 2) return last;
  return `${names.slice(0, -1).join(", ")} and ${last}`;
}
