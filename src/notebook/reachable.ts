/** What scrolls can be scrolled by keyboard; what does not is no stop on the way. */
export function makeReachable(box: HTMLElement): void {
  if (box.scrollHeight > box.clientHeight) box.tabIndex = 0;
  else box.removeAttribute("tabindex");
}
