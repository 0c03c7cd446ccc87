/** A mark on one line of an editor. It goes with the next change of the code. */
import { StateEffect, StateField, type Extension } from "@codemirror/state";
import { Decoration, EditorView, type DecorationSet } from "@codemirror/view";
import { hearSelection } from "./hear-selection.ts";

export interface LineMark {
  readonly extension: Extension;
  /** @param line from 1; undefined takes the mark away */
  set(view: EditorView, line: number | undefined): void;
}

/** @param className of the line that is marked */
export function createLineMark(className: string): LineMark {
  const setLine = StateEffect.define<number | undefined>();
  const marked = Decoration.line({ class: className });
  const extension = StateField.define<DecorationSet>({
    create: () => Decoration.none,
    update(marks, transaction) {
      let next = transaction.docChanged ? Decoration.none : marks;
      for (const effect of transaction.effects) {
        if (!effect.is(setLine)) continue;
        const line = effect.value;
        next =
          line === undefined || line > transaction.state.doc.lines
            ? Decoration.none
            : Decoration.set([marked.range(transaction.state.doc.line(line).from)]);
      }
      return next;
    },
    provide: (marks) => EditorView.decorations.from(marks),
  });
  return {
    extension,
    set(view, line) {
      hearSelection(view);
      view.dispatch({ effects: setLine.of(line) });
    },
  };
}
