/** Before other code takes the place of what the reader has written. */
import { openDialog } from "./dialog.ts";
import type { SharedFile } from "./shared-code.ts";

export type ReplaceAnswer = "replace" | "download" | "leave";

/** @param what takes their place: `The sample` */
export function askToReplace(files: readonly SharedFile[], what: string): Promise<ReplaceAnswer> {
  return new Promise((resolve) => {
    let answer: ReplaceAnswer = "leave";
    const words = document.createElement("p");
    words.textContent = `Your playground holds ${listFiles(files)}. ${what} takes their place.`;
    const choose = (label: string, value: ReplaceAnswer): HTMLButtonElement => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = label;
      button.addEventListener("click", () => {
        answer = value;
        dialog.close();
      });
      return button;
    };
    const dialog = openDialog({
      title: "What becomes of your own files?",
      content: [words],
      actions: [
        choose("Download them, then replace", "download"),
        choose("Replace them", "replace"),
      ],
      leave: "Leave everything as it is",
    });
    dialog.addEventListener("close", () => resolve(answer));
  });
}

function listFiles(files: readonly SharedFile[]): string {
  const names = files.map(({ name }) => name);
  const shown = names.slice(0, 4).join(", ");
  const more = names.length - 4;
  return more > 0 ? `${shown} and ${String(more)} more` : shown;
}
