/** A way to see the run that a failed check is about: its timeline, drawn once it is opened. */
import type { FailedVerdict } from "../../exercise/verdict.ts";
import { durationText } from "../../sandbox/measures-text.ts";
import type { Trace } from "../../trace/trace.ts";
import { said } from "../../words/words.ts";

/** ms: what is so near the beginning shows nothing that the beginning does not. */
const shownFrom = 5;

/** When what is told of happened, in words; undefined where that would tell nothing. */
export function momentText({ at }: Pick<FailedVerdict, "at">): string | undefined {
  return at === undefined || at < shownFrom ? undefined : durationText(at);
}

/** @param name of its timeline: the reader's file and the check, in the language of the page */
export function seeRun(trace: Trace, name: string, verdict: FailedVerdict): HTMLElement {
  const details = document.createElement("details");
  details.dataset["part"] = "check-run";
  const summary = document.createElement("summary");
  summary.textContent = said("See this run");
  const host = document.createElement("div");
  details.append(summary, host);
  details.addEventListener("toggle", () => void draw(), { once: true });

  async function draw(): Promise<void> {
    const { timelineFigureOf } = await import("../timeline-figure-of.ts");
    const figure = timelineFigureOf({
      host,
      file: name,
      lesson: undefined,
      picked: () => undefined,
    });
    figure.begin();
    const moment = momentText(verdict);
    const when = moment === undefined ? "" : said(" Look at {}.", moment);
    figure.finish(trace, said("The run that was checked, {}.", durationText(trace.wallMs)) + when);
  }
  return details;
}
