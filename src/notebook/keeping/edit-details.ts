/** An edit that has no cell on the page: to be looked at, copied, forgotten. */
import { said } from "../../words/words.ts";
import { adoptStyles } from "../adopt-styles.ts";
import { copyText } from "../cell-menu/copy-text.ts";
import styles from "./edit-details.css?inline";
import { noteButton } from "../cell-notes.ts";
import { colourSource } from "../editor/colour-source.ts";
import { toText } from "../stored-edit.ts";

adoptStyles(styles);

export interface EditDetails {
  /** What it is called, for the reader and in its buttons' names. */
  readonly name: string;
  readonly source: string;
  /** Takes it off the page, too, and gives the focus a place: the button that was pressed is gone. */
  readonly forget: () => void;
}

export function editDetails({ name, source, forget }: EditDetails): HTMLElement {
  const details = document.createElement("details");
  details.className = "kept-edit";
  const summary = document.createElement("summary");
  summary.textContent = name;
  const pre = document.createElement("pre");
  pre.tabIndex = 0;
  pre.ariaLabel = said("Your edit of {}", name);
  pre.setAttribute("role", "group");
  const code = document.createElement("code");
  code.append(colourSource(toText(source)));
  pre.append(code);
  const status = document.createElement("span");
  status.role = "status";
  const copy = noteButton(said("Copy"), () => {
    copyText(source).then(
      () => (status.textContent = said("Copied.")),
      (error: unknown) => {
        // Selected, for the reader's own keys.
        getSelection()?.selectAllChildren(pre);
        status.textContent = error instanceof Error ? error.message : String(error);
      },
    );
  });
  copy.ariaLabel = said("Copy your edit of {}", name);
  const drop = noteButton(said("Forget it"), forget);
  drop.ariaLabel = said("Forget it: your edit of {}", name);
  const tools = document.createElement("p");
  tools.append(copy, drop, status);
  details.append(summary, pre, tools);
  return details;
}
