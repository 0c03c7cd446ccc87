import type { Observed, ObservedEnd } from "../observed.ts";
import type { Answer } from "./observe.ts";

/**
 * Why there is nothing to judge: a run that failed has done too little to be held to anything, and
 * "never more than three" would be true of it. Undefined for a run that went through.
 */
export function failureOf(observed: Observed, answer: Answer): string | undefined {
  const { end, explored } = observed;
  if (explored !== undefined) return explored.problem === "" ? undefined : explored.problem;
  if (end.state !== "done") return endText(end, observed);
  switch (answer.kind) {
    case "returned":
      return undefined;
    case "thrown":
      return `Your program threw ${answer.name === "" ? "" : `${answer.name}: `}${answer.message}`;
    case "unreadable":
      return `What your program returned could not be read: ${answer.why}`;
    case "none":
      return "Your program’s run was over before it had come to anything.";
  }
}

function endText(end: Exclude<ObservedEnd, { state: "done" }>, { lines }: Observed): string {
  if (end.state === "stopped") {
    return `The run went on for more than ${end.limitMs / 1_000} s, and was stopped.`;
  }
  const last = lines.findLast(({ level }) => level === "error")?.text;
  return `The run failed (${end.reason}). ${last ?? ""}`.trim();
}
