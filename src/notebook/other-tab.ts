/** Tells the reader that another tab made something else of a cell, and lets them choose. */
import { noteButton, type CellNotes } from "./cell-notes.ts";
import { colourSource } from "./editor/colour-source.ts";
import type { OtherEdit } from "./keeping/versions.ts";
import type { Notebook } from "./notebook.ts";
import { toText } from "./stored-edit.ts";

/** What each cell's note tells of. */
const shown = new WeakMap<CellNotes, OtherEdit>();

/** Brings a cell's note up to what its notebook knows. */
export function showOtherTab(notes: CellNotes, notebook: Notebook, file: string): void {
  const other = notebook.others.get(file)?.[0];
  if (other === shown.get(notes)) return;
  if (other === undefined) {
    shown.delete(notes);
    notes.hide("other-tab");
  } else {
    shown.set(notes, other);
    notes.show("other-tab", ...otherTabNote(notebook, file, other));
  }
}

/** What stands in the note. The names of its buttons begin like none of the cell's own. */
function otherTabNote(notebook: Notebook, file: string, other: OtherEdit): Node[] {
  const words = document.createElement("span");
  words.textContent =
    other.imported === true
      ? "The file that you took in has another edit of this cell. You see yours; both are kept. "
      : "Edited in another tab too. You see yours; both are kept. ";
  const version = document.createElement("pre");
  version.hidden = true;
  version.tabIndex = 0;
  version.ariaLabel = "The other edit";
  version.setAttribute("role", "group");
  const code = document.createElement("code");
  code.append(colourSource(toText(other.source)));
  version.append(code);
  const compare = noteButton("Compare with the other", (button) => {
    version.hidden = !version.hidden;
    button.ariaExpanded = String(!version.hidden);
  });
  compare.ariaExpanded = "false";
  const choose = (choice: "mine" | "other") => (button: HTMLButtonElement) => {
    // The button is about to go, and the focus shall not go with it.
    const cell = button.closest<HTMLElement & { focusCode?: () => void }>("lesson-cell");
    void notebook.keeper().then((keeper) => {
      keeper.choose(file, other, choice);
      cell?.focusCode?.();
    });
  };
  return [
    words,
    compare,
    noteButton("Take the other", choose("other")),
    noteButton("Keep mine", choose("mine")),
    version,
  ];
}
