/**
 * Who goes through the page by Tab and comes into an editor finds that Tab indents there. The way out is in the
 * editor's description, which only screen readers have: here it is said to all, once, when Tab is the first key.
 */
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { said } from "../../words/words.ts";
import { tellOnPage } from "../page-line.ts";

let wasAdvised = false;

export function adviseOnTab(): Extension {
  /** Whether no key has been pressed since the focus came. */
  let isFresh = false;
  let isShown = false;
  const hide = (): void => {
    if (isShown) tellOnPage("");
    isShown = false;
  };
  return EditorView.domEventHandlers({
    focus: () => {
      isFresh = true;
    },
    blur: hide,
    keydown: ({ key, ctrlKey, metaKey, altKey }) => {
      if (key === "Shift") return;
      // Who presses Tab again has not read it yet.
      if (key !== "Tab") hide();
      const isTab = key === "Tab" && !ctrlKey && !metaKey && !altKey;
      if (isTab && isFresh && !wasAdvised) {
        wasAdvised = isShown = true;
        tellOnPage(said("Tab indents. Escape leaves the editor."));
      }
      isFresh = false;
    },
  });
}
