import { playground } from "../notebook.ts";
import type { MenuEntry } from "./menu-entry.ts";

/** The lines that put the cell into a page of another site. */
export const embedCell: MenuEntry = {
  label: "Embed this cell",
  isOffered: ({ lesson }) => lesson !== playground,
  async act(cell) {
    const { openEmbedDialog } = await import("../sharing/embed-dialog.ts");
    openEmbedDialog(cell);
  },
};
