/** Another playground in the form of the one that is there, around the notebook that `Notebook.show` named last. */
import { LessonCell } from "../lesson-cell.ts";
import { nameCell, NotebookPlayground } from "../notebook-playground.ts";
import { toText } from "../stored-edit.ts";

/**
 * @param first the file that stands first, and cannot be renamed or deleted
 * @param original what Reset brings back of it
 */
export function makePlayground(
  like: NotebookPlayground,
  first: string,
  original = "",
): NotebookPlayground {
  const made = like.cloneNode(true);
  if (!(made instanceof NotebookPlayground)) throw new Error("Expected a clone to be of its kind.");
  made.dataset["first"] = first;
  const template = made.querySelector('template[data-part="file"]');
  const cells = made.querySelector('[data-part="cells"]');
  if (!(template instanceof HTMLTemplateElement) || cells === null) {
    throw new Error("Expected a place and a template for files in the playground; found none.");
  }
  const cell = document.importNode(template.content, true).querySelector("lesson-cell");
  if (!(cell instanceof LessonCell)) {
    throw new Error("Expected a <lesson-cell> in the file's template; found none.");
  }
  for (const tool of ["rename", "delete", "new-name"]) {
    cell.querySelector(`[data-part="${tool}"]`)?.remove();
  }
  nameCell(cell, first);
  const code = cell.querySelector("code");
  if (code !== null) code.textContent = toText(original);
  cells.replaceChildren(cell);
  made.querySelector('[data-part="deleted"]')?.replaceChildren();
  made.querySelector('[data-part="new-file"]')?.toggleAttribute("hidden", true);
  return made;
}

/** Ends what runs in it; it is about to leave the page for good. */
export function closePlayground(playground: NotebookPlayground): void {
  for (const cell of playground.querySelectorAll("lesson-cell")) {
    if (cell instanceof LessonCell) cell.close();
  }
}

/** Puts the caret where a reader goes on. */
export function focusPlayground(playground: NotebookPlayground): void {
  const cell = playground.querySelector("lesson-cell");
  if (cell instanceof LessonCell) cell.focusCode();
}
