import { countCalls } from "../trace/count-calls.ts";
import type { Trace } from "../trace/trace.ts";
import { timeText } from "./shown-text.ts";
import { counted } from "../words/numbers.ts";
import { said } from "../words/words.ts";

/**
 * What the picture shows, in a sentence: `3 tasks on 1 thread, in 1.00 s.` Tasks are those of `data-tasks`, which
 * the sentence below it names: modules and callbacks have bars too, and do not count.
 */
export function summarize(trace: Trace): string {
  const { lanes, messages, wallMs } = trace;
  const calls = countCalls(trace);
  const threads = counted(lanes.length, "{} thread", "{} threads");
  const where =
    calls === 0 ? threads : said("{} on {}", counted(calls, "{} task", "{} tasks"), threads);
  const sent = messages.length === 0 ? [] : [counted(messages.length, "{} message", "{} messages")];
  return said("{}, in {}.", [where, ...sent].join(", "), timeText(wallMs));
}
