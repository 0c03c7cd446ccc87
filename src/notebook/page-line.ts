/**
 * The line at the foot of the window that every page has from the start (`PageFrame.astro`): it can speak
 * where nothing more can be loaded. Said to screen readers; the next press takes it away.
 */

/** @param text empty: nothing to say any more */
export function tellOnPage(text: string): void {
  const line = document.getElementById("page-line");
  if (line !== null) line.textContent = text;
}
