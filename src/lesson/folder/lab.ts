/**
 * The module `lab` outside the site, where there is no page to show anything on: it prints. Bundled
 * into each downloaded folder as `lab/lab.js`; `src/sandbox/lab.d.ts` has its types.
 */
import { lineText } from "../../console/text.ts";
import { toDisplay } from "../../console/to-display.ts";

export const cores = navigator.hardwareConcurrency;

/** Prints what the site's pages give to those who cannot see the picture, the table or the plot. */
export function display(value: unknown, options?: { readonly alt?: string }): void {
  console.log(lineText(toDisplay(value, options)));
}

/** There is no bar to move. */
export function progress(fraction: number): void {
  if (!(fraction >= 0 && fraction <= 1)) {
    throw new TypeError(`progress expects a number from 0 to 1, and got ${String(fraction)}`);
  }
}

/** @throws Error of that message where `condition` is false; a program that catches it has failed all the same */
export function invariant(condition: unknown, message = "An invariant does not hold"): void {
  if (condition) return;
  process.exitCode = 1;
  throw new Error(message);
}

/** There is nobody to show schedules to: it holds `read` to its form. */
export function watch(_name: string, read: () => unknown): void {
  if (typeof read === "function") return;
  throw new TypeError("watch expects a name and a function that gives the value");
}

/** There is no pad to tap. */
export function taps(): never {
  throw new Error("taps needs the pad under a cell: open the lesson's page.");
}
