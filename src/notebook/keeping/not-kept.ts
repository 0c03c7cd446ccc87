/** One calm line, once a page, when the browser turns out not to keep what the reader does. */
import { footButton, removeFootLine, showFootLine } from "../foot-line.ts";
import { said } from "../../words/words.ts";
import { siteAddress } from "../site-address.ts";

let isTold = false;

/** What the browser said, in the reader's words. */
function reason(error: unknown): string {
  return error instanceof DOMException && error.name === "QuotaExceededError"
    ? said(
        "This browser’s storage is full: new edits and progress won’t be kept once you leave the page.",
      )
    : said(
        "This browser keeps no edits and no progress: what you do here won’t be kept once you leave the page.",
      );
}

/** @param error what storage answered */
export function tellNotKept(error: unknown): void {
  if (isTold) return;
  isTold = true;
  const more = document.createElement("a");
  more.href = siteAddress("reading/#when-nothing-is-kept");
  more.textContent = said("What to do");
  const close = footButton(said("Close"), () => removeFootLine(line));
  close.ariaLabel = said("Close the line on what is kept");
  const line = showFootLine(reason(error), [more, close]);
}
