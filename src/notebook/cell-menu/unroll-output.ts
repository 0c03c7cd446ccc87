import type { MenuEntry } from "./menu-entry.ts";

/** All lines of a long output in the page, instead of in a box that scrolls. */
export const unrollOutput: MenuEntry = {
  label: ({ section }) =>
    "unrolled" in section.dataset ? "Put output back into its box" : "Show the whole output",
  isOffered({ section }) {
    const log = section.querySelector('[data-part="output"]');
    const scrolls = log !== null && log.scrollHeight > log.clientHeight;
    return scrolls || "unrolled" in section.dataset;
  },
  act({ section }) {
    section.toggleAttribute("data-unrolled");
  },
};
