/** The sheet of keys, in the words of the reader's keyboard. */

/** Apple's own keys, by the name that they have elsewhere. */
const apple: Readonly<Record<string, string>> = { Ctrl: "⌘", Alt: "⌥", Shift: "⇧" };

/** One name for one key, where that of Apple's is another one. */
const others: Readonly<Record<string, string>> = { Control: "Ctrl" };

export function prepareKeys(dialog: HTMLDialogElement): void {
  const names = /Mac|iPhone|iPad/.test(navigator.platform) ? apple : others;
  for (const key of dialog.querySelectorAll("kbd")) {
    key.textContent = names[key.textContent] ?? key.textContent;
  }
}
