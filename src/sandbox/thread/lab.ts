/** The built-in module `lab`, as a thread carries it out. */
import { waits } from "../limits.ts";
import { displaySize, toDisplay } from "../../console/to-display.ts";
import { after, clockTime, toNumber, toText, TypeErrorClass } from "./intrinsics.ts";
import type { Printer } from "./printer.ts";

export interface Lab {
  invariant(condition: unknown, message?: unknown): void;
  watch(name: unknown, read: unknown): void;
  display(value: unknown, options?: unknown): void;
  progress(fraction: unknown): void;
  /** Sends a progress that waits. */
  flush(): void;
}

/**
 * @param broken An invariant does not hold; gives what is thrown.
 * @param sendProgress Tells the page; called at most every 30 ms, or a loop's progress would be all it does.
 */
export function createLab(
  printer: Printer,
  broken: (message: string) => Error,
  sendProgress: (fraction: number) => void,
): Lab {
  let latest = 0;
  let sentAt = -Infinity;
  let isDue = false;

  function sendLatest(): void {
    if (!isDue) return;
    isDue = false;
    sentAt = clockTime();
    sendProgress(latest);
  }

  return {
    invariant(condition, message) {
      if (condition) return;
      throw broken(message === undefined ? "An invariant does not hold" : toText(message));
    },
    watch(_name, read) {
      // Its values are for those who look at schedules; an ordinary run only holds it to its form.
      if (typeof read === "function") return;
      throw new TypeErrorClass("watch expects a name and a function that gives the value");
    },
    display(value, options) {
      const content = toDisplay(value, options);
      printer.print("display", 0, displaySize(content), () => content);
    },
    progress(value) {
      const fraction = toNumber(value);
      if (!(fraction >= 0 && fraction <= 1)) {
        throw new TypeErrorClass(`progress expects a number from 0 to 1, and got ${fraction}`);
      }
      latest = fraction;
      const wasDue = isDue;
      isDue = true;
      if (clockTime() - sentAt >= waits.batch) sendLatest();
      else if (!wasDue) after(waits.batch, sendLatest);
    },
    flush: sendLatest,
  };
}
