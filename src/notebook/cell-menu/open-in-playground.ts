import { playground } from "../notebook.ts";
import type { MenuEntry } from "./menu-entry.ts";

/** For trying more than a cell has room for. What the reader has in the playground stays kept. */
export const openInPlayground: MenuEntry = {
  label: "Open in the playground",
  isOffered: ({ lesson }) => lesson !== playground,
  async act(cell) {
    const { shareCell } = await import("../sharing/share-cell.ts");
    const address = await shareCell(cell);
    // A cell in another site's page must not take that page's place.
    if (window.parent === window) location.assign(address);
    else window.open(address, "_blank", "noopener");
  },
};
