import { copyText } from "./copy-text.ts";
import type { MenuCell, MenuEntry } from "./menu-entry.ts";
import { said } from "../../words/words.ts";

/** The printed lines as they are read, not what opens below them on request. */
function outputText(cell: MenuCell): string {
  const lines = cell.section.querySelectorAll<HTMLElement>('[data-part="output"] > [data-level]');
  return [...lines].map((line) => line.innerText).join("\n");
}

export const copyOutput: MenuEntry = {
  label: "Copy output",
  isOffered: (cell) => outputText(cell) !== "",
  async act(cell) {
    await copyText(outputText(cell));
    cell.say(said("Output copied."));
  },
};
