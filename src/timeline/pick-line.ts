/** The line below a picture that tells of what is picked. Of one height, so that nothing moves. */
import { said } from "../words/words.ts";
import type { TargetDescription } from "./describe-target.ts";

export function showPick(line: HTMLElement, { name, facts }: TargetDescription): void {
  const title = document.createElement("b");
  title.textContent = name;
  line.replaceChildren(title, ` ${facts.join(" · ")}`);
}

/** Lets a keyboard into the picture. @param file file name of the cell */
export function makeReachable(picture: HTMLElement, file: string): void {
  picture.tabIndex = 0;
  // Arrow keys are ours while it has the focus. The table tells the same to those who read on.
  picture.role = "application";
  picture.ariaLabel = said(
    "Tasks of {}. Arrow keys go from task to task, plus and minus zoom, Escape lets go.",
    file,
  );
}
