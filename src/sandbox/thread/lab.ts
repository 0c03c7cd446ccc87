/** The built-in module `lab`, as a thread carries it out. */
import { waits } from "../limits.ts";
import { displaySize, toDisplay } from "../../console/to-display.ts";
import { after, clockTime, toNumber, TypeErrorClass } from "./intrinsics.ts";
import type { Printer } from "./printer.ts";

export interface Lab {
  display(value: unknown, options?: unknown): void;
  progress(fraction: unknown): void;
  /** Sends a progress that waits. */
  flush(): void;
}

/** @param sendProgress Tells the page; called at most every 30 ms, or a loop's progress would be all it does. */
export function createLab(printer: Printer, sendProgress: (fraction: number) => void): Lab {
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
