import type { Trace } from "../trace/trace.ts";
import { timeText } from "./shown-text.ts";
import { counted } from "../words/numbers.ts";
import { said } from "../words/words.ts";

/** What the picture shows, in a sentence: `4 tasks on 1 thread in 1.00 s.` */
export function summarize({ tasks, lanes, messages, merged, wallMs }: Trace): string {
  const count = tasks.length + merged.reduce((sum, { calls }) => sum + calls, 0);
  const tasksText = counted(count, "{} task", "{} tasks");
  const threads = counted(lanes.length, "{} thread", "{} threads");
  const sent = counted(messages.length, "{} message", "{} messages");
  return messages.length === 0
    ? said("{} on {}, in {}.", tasksText, threads, timeText(wallMs))
    : said("{} on {}, {}, in {}.", tasksText, threads, sent, timeText(wallMs));
}
