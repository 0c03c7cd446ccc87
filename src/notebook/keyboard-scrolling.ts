/** Tells a size once it is known. To ask for it would lay out what is out of sight. */
const sizes = new ResizeObserver((entries) => {
  for (const { target } of entries) makeReachable(target as HTMLElement);
});

/** What scrolls can be scrolled by keyboard, now and whenever the size of the box (not of what is in it) changes. */
export function keepReachable(box: HTMLElement): void {
  sizes.observe(box);
}

/** What scrolls can be scrolled by keyboard; what does not is no stop on the way. */
export function makeReachable(box: HTMLElement): void {
  if (box.scrollHeight > box.clientHeight) box.tabIndex = 0;
  else box.removeAttribute("tabindex");
}
