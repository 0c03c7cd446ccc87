/**
 * The output of a cell: console lines as elements, one a line, directly in the log. Text nodes only:
 * nothing that a cell prints is ever read as markup.
 */
import type { ConsoleLine } from "../../console/line.ts";
import { createBareElement, createLineElement } from "./line-element.ts";
import { createDisclosures } from "./disclosures.ts";
import { adoptStyles } from "../adopt-styles.ts";
import styles from "./values.css?inline";

adoptStyles(styles);

export interface OutputViewOptions {
  /** The page's nonce for `<style>` elements, which plots need. */
  readonly nonce: string;
}

export interface OutputView {
  /** Shows lines in the next frames. */
  append(lines: readonly ConsoleLine[]): void;
  /** Shows now whatever has been appended: before the run's state turns, the log is complete. */
  flush(): void;
  /** Empties the log, of whatever is in it, and forgets what has not been shown. */
  clear(): void;
}

/** ms of a frame that lines may take; the rest of a batch waits for the next. */
const frameBudget = 8;
/**
 * What lines may weigh, an element 1, a hundred characters 1 and a row 1, before those after them stand as bare text.
 * Five thousand lines of a thousand values each are more than any page holds.
 */
const richRoom = 50_000;
/** What of it is laid out at once, in sight or not: five thousand objects took seconds after a run. */
const promptRoom = 5_000;
/** Lines between two looks at the clock. */
const stride = 50;

export function createOutputView(log: HTMLElement, options: OutputViewOptions): OutputView {
  const disclosures = createDisclosures(log);
  let waiting: ConsoleLine[] = [];
  let frame: number | undefined;
  let room = richRoom;

  function elementOf(line: ConsoleLine): HTMLElement {
    if (room <= 0) return createBareElement(line, options);
    const element = createLineElement(line, disclosures, options);
    element.toggleAttribute("data-late", room < richRoom - promptRoom);
    const { textContent: text } = element;
    room -= element.getElementsByTagName("*").length + text.length / 100 + text.split("\n").length;
    return element;
  }

  /** Moves lines into the log until `deadline`, a time of `performance.now()`. */
  function show(deadline: number): void {
    const fragment = document.createDocumentFragment();
    let shown = 0;
    for (const line of waiting) {
      if (shown % stride === 0 && shown > 0 && performance.now() > deadline) break;
      fragment.append(elementOf(line));
      shown++;
    }
    waiting = shown === waiting.length ? [] : waiting.slice(shown);
    log.append(fragment);
  }

  function schedule(): void {
    if (frame !== undefined || waiting.length === 0) return;
    frame = requestAnimationFrame(() => {
      frame = undefined;
      show(performance.now() + frameBudget);
      schedule();
    });
  }

  function unschedule(): void {
    if (frame !== undefined) cancelAnimationFrame(frame);
    frame = undefined;
  }

  return {
    append(lines) {
      waiting = waiting.concat(lines);
      schedule();
    },
    flush() {
      unschedule();
      if (waiting.length > 0) show(Infinity);
    },
    clear() {
      unschedule();
      waiting = [];
      room = richRoom;
      log.replaceChildren();
    },
  };
}
