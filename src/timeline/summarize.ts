import type { Trace } from "../trace/trace.ts";
import { countOf, timeText } from "./shown-text.ts";

/** What the picture shows, in a sentence: `4 tasks on 1 thread in 1.00 s.` */
export function summarize({ tasks, lanes, messages, merged, wallMs }: Trace): string {
  const count = tasks.length + merged.reduce((sum, { calls }) => sum + calls, 0);
  const sent = messages.length === 0 ? "" : `, ${countOf(messages.length, "message")}`;
  const threads = countOf(lanes.length, "thread");
  return `${countOf(count, "task")} on ${threads}${sent}, in ${timeText(wallMs)}.`;
}
