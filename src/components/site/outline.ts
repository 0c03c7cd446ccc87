/** Marks in the outline the section that the reader is in; nothing where the window has no room for one. */
const links = [...document.querySelectorAll<HTMLAnchorElement>(".outline a")];

/** As in `FoldedOutline.astro`. */
const hasRoom = matchMedia("(min-width: 75rem)");

/** px below the window's top: a heading that the reader was led to stands above. */
const line = 100;

/** Where the reader was led to last, until they go on by themselves. */
let ledTo = location.hash;
let isDue = false;

function mark(): void {
  isDue = false;
  // About: what comes near above may still move the end.
  const isAtEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - line;
  let current = links[0];
  let target: HTMLAnchorElement | undefined;
  for (const link of links) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const top = heading?.getBoundingClientRect().top ?? Infinity;
    // The last sections may be too short to come up to the line.
    if (top <= (isAtEnd ? innerHeight : line)) current = link;
    if (top >= 0 && top < innerHeight && link.hash === ledTo) target = link;
  }
  for (const link of links) {
    if (link === (target ?? current)) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

function markSoon(): void {
  if (isDue || !hasRoom.matches) return;
  isDue = true;
  requestAnimationFrame(mark);
}

addEventListener("hashchange", () => {
  ledTo = location.hash;
  markSoon();
});
for (const own of ["wheel", "touchmove", "keydown"] as const) {
  addEventListener(own, () => (ledTo = ""), { passive: true });
}
for (const moved of ["scroll", "resize"] as const) {
  addEventListener(moved, markSoon, { passive: true });
}
markSoon();
