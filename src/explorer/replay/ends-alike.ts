/** Whether an ordinary run ended as a schedule does. Pure. */
import { lineText } from "../../console/text.ts";
import type { ConsoleLine } from "../../console/line.ts";
import type { RunResult } from "../../sandbox/run.ts";
import type { RecordedEnd, ScheduleRecord } from "../record.ts";
import { noErrorHeads } from "../run.ts";

/** An ordinary run, as far as its end goes. */
interface Ended {
  readonly result: { readonly state: RunResult["state"]; readonly reason?: string };
  readonly lines: readonly Pick<ConsoleLine, "level" | "content">[];
}

export function endsAlike({ end }: Pick<ScheduleRecord, "end">, { result, lines }: Ended): boolean {
  if (end.kind !== "failed") return result.state === "done";
  if (result.state !== "failed") return false;
  if (end.failure === "deadlock") return result.reason === "never-ends";
  const thrown = thrownText(end);
  return (
    result.reason === "error" &&
    lines.some(({ level, content }) => level === "error" && lineText(content).includes(thrown))
  );
}

/** What was thrown, without the words that a record puts before what is no error: a run has others. */
function thrownText({ failure, message }: Extract<RecordedEnd, { kind: "failed" }>): string {
  if (failure !== "error" && failure !== "rejection") return message;
  const head = noErrorHeads[failure];
  return message.startsWith(head) ? message.slice(head.length) : message;
}
