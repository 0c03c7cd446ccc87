import type { MenuEntry } from "./menu-entry.ts";

/** Lines: shorter code has nothing to gain. */
const worthFolding = 12;

/** The code in a low box that scrolls, for who wants the results of several cells in sight. */
export const foldCode: MenuEntry = {
  label: ({ section }) => ("folded" in section.dataset ? "Unfold code" : "Fold code"),
  isOffered: ({ section, source }) =>
    "folded" in section.dataset || source.split("\n").length > worthFolding,
  act({ section }) {
    section.toggleAttribute("data-folded");
  },
};
