/** A way to see the run that a failed check is about: its timeline, drawn once it is opened. */
import type { FailedVerdict } from "../../exercise/verdict.ts";
import { durationText } from "../../sandbox/measures-text.ts";
import type { Trace } from "../../trace/trace.ts";

export function seeRun(trace: Trace, file: string, { name, at }: FailedVerdict): HTMLElement {
  const details = document.createElement("details");
  details.dataset["part"] = "check-run";
  const summary = document.createElement("summary");
  summary.textContent = "See this run";
  const host = document.createElement("div");
  details.append(summary, host);
  details.addEventListener("toggle", () => void draw(), { once: true });

  async function draw(): Promise<void> {
    const { timelineFigureOf } = await import("../timeline-figure-of.ts");
    const figure = timelineFigureOf({
      host,
      file: `${file}: ${name}`,
      lesson: undefined,
      picked: () => undefined,
    });
    figure.begin();
    const when = at === undefined || at === 0 ? "" : ` Look at ${durationText(at)}.`;
    figure.finish(trace, `The run that was checked, ${durationText(trace.wallMs)}.${when}`);
  }
  return details;
}
