/** The mark on the line that a problem names. It goes with the next change of the code. */
import { StateEffect, StateField, type Extension } from "@codemirror/state";
import { Decoration, EditorView, type DecorationSet } from "@codemirror/view";

/** A line from 1, or undefined to take the mark away. */
const setProblemLine = StateEffect.define<number | undefined>();

const markedLine = Decoration.line({ class: "problem-line" });

const field = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let next = transaction.docChanged ? Decoration.none : marks;
    for (const effect of transaction.effects) {
      if (!effect.is(setProblemLine)) continue;
      const line = effect.value;
      next =
        line === undefined || line > transaction.state.doc.lines
          ? Decoration.none
          : Decoration.set([markedLine.range(transaction.state.doc.line(line).from)]);
    }
    return next;
  },
  provide: (marks) => EditorView.decorations.from(marks),
});

export const problemMark: Extension = field;

export function markProblemLine(view: EditorView, line: number | undefined): void {
  view.dispatch({ effects: setProblemLine.of(line) });
}
