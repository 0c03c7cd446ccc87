/** What stands open over an editor: Escape closes that first, and only then leaves the editor. */
import { Facet } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";

/** Closes a popup, and says whether there was one. */
export type PopupCloser = (view: EditorView) => boolean;

export const popups = Facet.define<PopupCloser>();

export function closePopups(view: EditorView): boolean {
  // All of them, not the first alone.
  return view.state.facet(popups).filter((close) => close(view)).length > 0;
}
