/** The time that a run has taken so far, once it takes long enough to be worth reading. */
import { elapsedText } from "../sandbox/measures-text.ts";

/** ms: a shorter run shows no clock, which would only flicker. */
const patience = 300;
/** ms between two steps of the clock, which shows tenths. */
const step = 100;

/** Counts in `element` until the function that comes back is called. @param shown called as it first appears. */
export function showElapsed(element: HTMLElement, shown: () => void): () => void {
  const start = performance.now();
  const count = () => {
    element.textContent = elapsedText(performance.now() - start);
  };
  let interval: number | undefined;
  const timeout = window.setTimeout(() => {
    shown();
    count();
    interval = window.setInterval(count, step);
  }, patience);
  return () => {
    clearTimeout(timeout);
    clearInterval(interval);
    element.textContent = "";
  };
}
