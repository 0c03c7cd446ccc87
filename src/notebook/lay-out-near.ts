/**
 * A cell comes with `data-far`: while it is out of sight it is not laid out (`cell.css`), since to do so with
 * all of a page's at once holds up a phone for a second. What stands out over its edges is cut, then, and its
 * text is not there for who asks for what is seen. One that comes near is an element like any other from then on.
 */
const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      target.removeAttribute("data-far");
    }
  },
  // Four windows above and below the one that is seen.
  { rootMargin: "400%" },
);

export function layOutNear(cell: Element): void {
  if (cell.hasAttribute("data-far")) near.observe(cell);
}

// The end of a page is where it is once everything above has its height. The browser's own way there is an
// animation, which Chromium calls off where the layout takes long: so it is a jump, and only the first time.
addEventListener("keydown", (event) => {
  const { key, target, defaultPrevented, shiftKey, altKey, metaKey } = event;
  if (key !== "End" || defaultPrevented || !(target instanceof Element)) return;
  // There it leads to the end of a line, or of a list.
  if (target.closest("input, textarea, select, [contenteditable]") !== null) return;
  const far = document.querySelectorAll("lesson-cell[data-far]");
  if (far.length === 0) return;
  for (const cell of far) cell.removeAttribute("data-far");
  if (shiftKey || altKey || metaKey || !target.matches("html, body, a, button")) return;
  event.preventDefault();
  scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" });
});
