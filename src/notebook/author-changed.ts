/** Tells the reader that the author changed a cell that they edited, and lets them choose. */
import { colourSource } from "./editor/colour-source.ts";
import { noteButton } from "./cell-notes.ts";
import { toText } from "./stored-edit.ts";
import { said } from "../words/words.ts";

export interface AuthorChanged {
  /** The author's cell as it is now. */
  readonly original: string;
  readonly takeNew: () => void;
  readonly keepMine: () => void;
}

/** What stands in the note. The names of its buttons begin like none of the cell's own. */
export function authorChangedNote({ original, takeNew, keepMine }: AuthorChanged): Node[] {
  const words = document.createElement("span");
  words.textContent = said("The author changed this cell after you edited it. You see yours. ");
  const version = document.createElement("pre");
  version.hidden = true;
  version.tabIndex = 0;
  version.ariaLabel = said("The author’s new version");
  version.setAttribute("role", "group");
  const code = document.createElement("code");
  code.append(colourSource(toText(original)));
  version.append(code);
  const look = noteButton(said("Look at the new version"), (button) => {
    version.hidden = !version.hidden;
    button.ariaExpanded = String(!version.hidden);
  });
  look.ariaExpanded = "false";
  return [
    words,
    look,
    noteButton(said("Take the new version"), takeNew),
    noteButton(said("Keep mine"), keepMine),
    version,
  ];
}
