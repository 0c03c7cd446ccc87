/** Underlines in an editor the first of what TypeScript has something to say of; F8 goes from one to the next. */
import {
  nextDiagnostic,
  previousDiagnostic,
  setDiagnostics,
  type Diagnostic,
} from "@codemirror/lint";
import type { Extension, Text } from "@codemirror/state";
import { keymap, ViewPlugin } from "@codemirror/view";
import { hearSelection } from "../editor/hear-selection.ts";
import type { CellTypes } from "./cell-types.ts";
import type { CellProblem } from "./notebook-types.ts";
import { mostShown } from "./problem-text.ts";
import { problemElement } from "./tip-element.ts";

export function problemMarks({ file, types }: CellTypes): Extension {
  return [
    keymap.of([
      { key: "F8", run: nextDiagnostic },
      { key: "Shift-F8", run: previousDiagnostic },
    ]),
    ViewPlugin.define((view) => {
      let shown: readonly CellProblem[] | undefined;
      const show = (): void => {
        const problems = types.problems(file);
        if (problems === shown) return;
        shown = problems;
        hearSelection(view);
        view.dispatch(setDiagnostics(view.state, diagnostics(problems ?? [], view.state.doc)));
      };
      // Not while the editor is being changed, which is when this is made.
      queueMicrotask(show);
      return { destroy: types.listen(show) };
    }),
  ];
}

/** Of the first problems; clamped to the text, which lacks the line break at a source's end. */
export function diagnostics(problems: readonly CellProblem[], doc: Text): Diagnostic[] {
  return problems.slice(0, mostShown).map((problem) => {
    const from = Math.min(problem.from, doc.length);
    return {
      from,
      to: Math.max(from, Math.min(problem.to, doc.length)),
      severity: problem.isExpected ? "info" : "error",
      message: problem.message,
      renderMessage: () => problemElement(problem),
    };
  });
}
