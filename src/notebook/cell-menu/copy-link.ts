import type { MenuEntry } from "./menu-entry.ts";

/** A link that opens the cell in anybody's playground, with the cells that it imports. */
export const copyLink: MenuEntry = {
  label: "Copy link to this code",
  async act(cell) {
    const [{ shareCell }, { offerLink }] = await Promise.all([
      import("../sharing/share-cell.ts"),
      import("../sharing/offer-link.ts"),
    ]);
    await offerLink(cell, await shareCell(cell));
  },
};
