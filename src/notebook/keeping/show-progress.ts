/** Says on each lesson's line how far the reader is, and goes on saying it. */
import { listenKept } from "./kept.ts";
import { readDone } from "./kept-progress.ts";
import { parseThings, progressOf } from "./progress.ts";

const nothing = { ran: new Set<string>(), solved: new Set<string>(), predicted: new Set<string>() };

/** Fills every `[data-progress-of]` of the page. */
export function showProgress(): void {
  const lines = [...document.querySelectorAll<HTMLElement>("[data-progress-of]")];
  if (lines.length === 0) return;
  const show = async (): Promise<void> => {
    const done = await readDone();
    for (const line of lines) {
      const { progressOf: lesson = "", things } = line.dataset;
      const progress = progressOf(parseThings(things), done.get(lesson) ?? nothing);
      line.dataset["state"] = progress.state;
      if (line.textContent !== progress.text) line.textContent = progress.text;
    }
  };
  let isAsked = false;
  listenKept(() => {
    // Forgetting tells of every kind; once is enough.
    if (isAsked) return;
    isAsked = true;
    queueMicrotask(() => {
      isAsked = false;
      void show();
    });
  });
  void show();
}
