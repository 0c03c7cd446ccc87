/** Tells the reader that another tab made something else of a cell, and lets them choose. */
import { noteButton, type CellNotes } from "./cell-notes.ts";
import { compareTexts } from "./comparison/compare-texts.ts";
import type { OtherEdit } from "./keeping/versions.ts";
import type { Notebook } from "./notebook.ts";
import { toText } from "./stored-edit.ts";
import { said } from "../words/words.ts";

/** What each cell's note tells of. */
const shown = new WeakMap<CellNotes, OtherEdit>();

/** Brings a cell's note up to what its notebook knows. */
export function showOtherTab(notes: CellNotes, notebook: Notebook, file: string): void {
  const other = notebook.others.get(file)?.[0];
  // By what it says: who comes back to this tab finds the note, and what is open in it, as they left it.
  if (JSON.stringify(other) === JSON.stringify(shown.get(notes))) return;
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
  words.textContent = said(
    other.imported === true
      ? "The file that you took in has another edit of this cell. You see yours; both are kept. "
      : "Edited in another tab too. You see yours; both are kept. ",
  );
  const comparison = document.createElement("div");
  comparison.hidden = true;
  const compare = noteButton(said("Compare with the other"), (button) => {
    comparison.hidden = !comparison.hidden;
    button.ariaExpanded = String(!comparison.hidden);
    if (comparison.hidden) return;
    // Of what stands in the cell now: the reader may have typed since the note came.
    const mine = toText(notebook.source(file) ?? "");
    const { element } = compareTexts(mine, toText(other.source), said("From yours to the other"));
    comparison.replaceChildren(element);
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
    noteButton(said("Take the other"), choose("other")),
    noteButton(said("Keep mine"), choose("mine")),
    comparison,
  ];
}
