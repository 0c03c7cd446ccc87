/**
 * Does what opens or closes something above an element, and has the page follow, so that the element stays where
 * the reader sees it. The browser's own scroll anchoring does so only for what is in sight at the window's top,
 * and Safari's not at all: https://drafts.csswg.org/css-scroll-anchoring/
 */
export function holdStill(element: HTMLElement, change: () => void): void {
  const before = element.getBoundingClientRect().top;
  change();
  // Below the window nobody sees it: what opens is what the reader looks at, or is out of sight as well.
  if (before >= innerHeight) return;
  const moved = element.getBoundingClientRect().top - before;
  if (moved !== 0) scrollBy({ top: moved, behavior: "instant" });
}
