/** So that no look at a box lays out what the page has not come to yet: told once its size is known. */
const sizes = new ResizeObserver((entries) => {
  for (const { target } of entries) makeReachable(target as HTMLElement);
});

/** What scrolls can be scrolled by keyboard, now and whenever its size changes. */
export function keepReachable(box: HTMLElement): void {
  sizes.observe(box);
}

/** What scrolls can be scrolled by keyboard; what does not is no stop on the way. */
export function makeReachable(box: HTMLElement): void {
  if (box.scrollHeight > box.clientHeight) box.tabIndex = 0;
  else box.removeAttribute("tabindex");
}
