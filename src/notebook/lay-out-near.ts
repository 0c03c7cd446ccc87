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

// The end of a page is where it is once everything above has its height.
addEventListener("keydown", ({ key }) => {
  if (key !== "End") return;
  for (const cell of document.querySelectorAll("lesson-cell[data-far]")) {
    cell.removeAttribute("data-far");
  }
});
