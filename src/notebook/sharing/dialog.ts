/** A dialog: named by its heading, closed by Escape, its button and a press beside it; the browser gives the focus back. */
import { adoptStyles } from "../adopt-styles.ts";
import { closeBeside } from "../dialogs/close-beside.ts";
import styles from "./sharing.css?inline";

adoptStyles(styles);

export interface DialogParts {
  readonly title: string;
  readonly content: readonly Node[];
  /** From the left; the last that closes it without doing anything comes by itself. */
  readonly actions: readonly HTMLButtonElement[];
  /** Of the button that closes it: `Close`, `Cancel`. */
  readonly leave: string;
}

let count = 0;

export function openDialog({ title, content, actions, leave }: DialogParts): HTMLDialogElement {
  const dialog = document.createElement("dialog");
  dialog.className = "sharing-dialog";
  const heading = document.createElement("h2");
  heading.id = `sharing-dialog-${String((count += 1))}`;
  heading.textContent = title;
  dialog.setAttribute("aria-labelledby", heading.id);
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = leave;
  close.addEventListener("click", () => dialog.close());
  const row = document.createElement("div");
  row.className = "actions";
  row.append(...actions, close);
  dialog.append(heading, ...content, row);
  closeBeside(dialog);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
