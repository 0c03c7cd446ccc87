/** The sheet of keys, in the words of the reader's keyboard. */

/** Apple's own keys, by the name that they have elsewhere. */
const apple: Readonly<Record<string, string>> = { Ctrl: "⌘", Alt: "⌥", Shift: "⇧" };

export function prepareKeys(dialog: HTMLDialogElement): void {
  if (!/Mac|iPhone|iPad/.test(navigator.platform)) return;
  for (const key of dialog.querySelectorAll("kbd")) {
    key.textContent = apple[key.textContent] ?? key.textContent;
  }
}
