/** Marks in the outline the section that the reader is in. */
const links = [...document.querySelectorAll<HTMLAnchorElement>(".outline a")];

/** px below the window's top: a heading that the reader was led to stands above. */
const line = 100;

let isDue = false;

function mark(): void {
  isDue = false;
  if (links[0]?.checkVisibility() !== true) return;
  const isAtEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 1;
  let current = links[0];
  for (const link of links) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const top = heading?.getBoundingClientRect().top ?? Infinity;
    // The last sections may be too short to come up to the line.
    const isLedTo = isAtEnd && link.hash === location.hash;
    if (top <= line || (isLedTo && top < innerHeight)) current = link;
  }
  for (const link of links) {
    if (link === current) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

addEventListener(
  "scroll",
  () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(mark);
  },
  { passive: true },
);
