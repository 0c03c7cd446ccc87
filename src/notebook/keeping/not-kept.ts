/** One calm line, once a page, when the browser turns out not to keep what the reader does. */
import "./not-kept.css";
import { siteAddress } from "../site-address.ts";

let isTold = false;

/** What the browser said, in the reader's words. */
function reason(error: unknown): string {
  return error instanceof DOMException && error.name === "QuotaExceededError"
    ? "This browser’s storage is full: new edits and progress won’t be kept once you leave the page."
    : "This browser keeps no edits and no progress: what you do here won’t be kept once you leave the page.";
}

/** @param error what storage answered */
export function tellNotKept(error: unknown): void {
  if (isTold) return;
  isTold = true;
  const line = document.createElement("div");
  line.className = "not-kept";
  const words = document.createElement("p");
  words.setAttribute("role", "status");
  const more = document.createElement("a");
  more.href = siteAddress("reading/#when-nothing-is-kept");
  more.textContent = "What to do";
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "Close";
  close.ariaLabel = "Close the line on what is kept";
  close.addEventListener("click", () => line.remove());
  line.append(words, more, close);
  document.body.append(line);
  // What is in a status when it comes onto the page is not read out; what comes into it then is.
  requestAnimationFrame(() => {
    words.textContent = reason(error);
  });
}
