/** Whether something in sight has the focus: what a dialog that has closed left behind has not. */
export function isFocusSeen(): boolean {
  const { activeElement, body } = document;
  return activeElement !== null && activeElement !== body && activeElement.checkVisibility();
}

/**
 * Where nothing had the focus when a dialog opened, nothing has it once that is closed, and Tab would begin at the
 * page's top: has it go on from what an address led to, else from what stands at the window's top.
 */
export function goOnFromHere(): void {
  if (isFocusSeen()) return;
  const target = document.querySelector<HTMLElement>(":target");
  const blocks = document.querySelectorAll<HTMLElement>("main :is(h1, h2, h3, p, li, section)");
  const place = target !== null && isInView(target) ? target : [...blocks].find(isInView);
  if (place === undefined) return;
  const given = place.getAttribute("tabindex");
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.blur();
  if (given === null) place.removeAttribute("tabindex");
  else place.setAttribute("tabindex", given);
}

function isInView(element: HTMLElement): boolean {
  // What is not laid out is far away, and asking for its place would lay it out.
  if (!element.checkVisibility({ contentVisibilityAuto: true })) return false;
  const { top } = element.getBoundingClientRect();
  return top >= 0 && top < innerHeight;
}
