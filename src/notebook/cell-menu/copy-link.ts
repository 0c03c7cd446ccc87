import type { MenuEntry } from "./menu-entry.ts";

/** A link that opens the cell in anybody's playground, with the cells that it imports. */
export const copyLink: MenuEntry = {
  label: "Copy link to this code",
  async act(cell) {
    const [{ shareCell }, { offerText, selectOffered }] = await Promise.all([
      import("../sharing/share-cell.ts"),
      import("../sharing/offer-text.ts"),
    ]);
    const said = await offerText(await shareCell(cell), "The link");
    const [sentence] = said;
    if (said.length === 1 && typeof sentence === "string") cell.say(sentence);
    else cell.tell(...said);
    selectOffered(said);
  },
};
