/** What the reader has selected, told to CodeMirror before it draws of itself. */
import type { EditorView } from "@codemirror/view";

/**
 * The browser tells of a selection in a task after it was made. Drawing in between, CodeMirror puts back the
 * selection that it knows, and what is typed next lands there. So whoever draws without the reader's doing
 * lets it hear first; what it knows already changes nothing.
 */
export function hearSelection(view: EditorView): void {
  if (view.hasFocus) view.dom.ownerDocument.dispatchEvent(new Event("selectionchange"));
}
