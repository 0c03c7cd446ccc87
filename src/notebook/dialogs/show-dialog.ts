/** Opens a dialog of the page, and sees to it that the focus is somewhere sensible once it is closed. */
import { adoptStyles } from "../adopt-styles.ts";
import { goOnFromHere, isFocusSeen } from "./go-on-from-here.ts";
import styles from "./dialogs.css?inline";

adoptStyles(styles);

export function showDialog(dialog: HTMLDialogElement, opener: Element | null): void {
  // One at a time: from the settings to the keys.
  for (const other of document.querySelectorAll<HTMLDialogElement>("dialog[open]")) other.close();
  dialog.addEventListener("close", () => giveFocusBack(opener), { once: true });
  dialog.showModal();
}

/** The browser gives it back itself, unless what had it is hidden by now: in the menu of small screens. */
function giveFocusBack(opener: Element | null): void {
  if (isFocusSeen()) return;
  const menu = opener?.closest("[popover]")?.id;
  const back = menu === undefined ? opener : document.querySelector(`[popovertarget="${menu}"]`);
  if (back instanceof HTMLElement) back.focus();
  goOnFromHere();
}
