import { copyText } from "./copy-text.ts";
import type { MenuCell, MenuEntry } from "./menu-entry.ts";
import { said } from "../../words/words.ts";

/** The printed lines as they are read, not what opens below them on request. */
function outputText(cell: MenuCell): string {
  const lines = cell.section.querySelectorAll<HTMLElement>('[data-part="output"] > [data-level]');
  return [...lines].map((line) => line.innerText || unseenText(line)).join("\n");
}

/** Of a line out of sight, which is not laid out (`output/values.css`): it has no text that is seen. */
function unseenText(line: HTMLElement): string {
  const rows = [...line.querySelectorAll("caption, tr")].map((row) =>
    row instanceof HTMLTableRowElement
      ? [...row.cells].map((cell) => cell.textContent).join("\t")
      : row.textContent,
  );
  return rows.length > 0 ? rows.join("\n") : line.textContent;
}

export const copyOutput: MenuEntry = {
  label: "Copy output",
  isOffered: (cell) => outputText(cell) !== "",
  async act(cell) {
    await copyText(outputText(cell));
    cell.say(said("Output copied."));
  },
};
