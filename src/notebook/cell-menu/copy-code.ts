import { toText } from "../stored-edit.ts";
import { copyText } from "./copy-text.ts";
import type { MenuEntry } from "./menu-entry.ts";
import { said } from "../../words/words.ts";

export const copyCode: MenuEntry = {
  label: "Copy code",
  async act(cell) {
    await copyText(toText(cell.source));
    cell.say(said("Code copied."));
  },
};
