/**
 * The editor of one cell: CodeMirror with what a cell needs and no more. It stands where the static
 * code stood, to the pixel (`cell.css`), and looks the same.
 */
import {
  defaultKeymap,
  history,
  historyKeymap,
  indentWithTab,
  isolateHistory,
} from "@codemirror/commands";
import {
  bracketMatching,
  getIndentation,
  indentUnit,
  syntaxHighlighting,
} from "@codemirror/language";
import { EditorSelection, EditorState, StateEffect, type Extension } from "@codemirror/state";
import { EditorView, keymap, lineNumbers, placeholder, type ViewUpdate } from "@codemirror/view";
import { adviseOnTab } from "./advise-on-tab.ts";
import { cellLanguage } from "./cell-language.ts";
import { hearSelection } from "./hear-selection.ts";
import { createLineMark } from "./line-mark.ts";
import { closePopups } from "./popups.ts";
import { textChange } from "./text-change.ts";
import { tokenClasses } from "./token-classes.ts";
import { adoptStyles } from "../adopt-styles.ts";
import styles from "./editor.css?inline";
import { said } from "../../words/words.ts";

adoptStyles(styles);

export interface EditorOptions {
  /** Where the editor goes. */
  readonly parent: HTMLElement;
  /** Accessible name: `Code of gather.ts`. */
  readonly name: string;
  /** Without a line break at its end. */
  readonly text: string;
  /** Told the whole text after every change that the reader makes. */
  changed(text: string): void;
  /** The caret has gone to another line, from 1, or has left with the focus. */
  caretMoved(line: number | undefined): void;
}

/** What a problem names, and what the timeline points at. */
const lineMarks = {
  problem: createLineMark("problem-line"),
  pointed: createLineMark("pointed-line"),
} as const;
export type LineMarkName = keyof typeof lineMarks;

export interface CaretPlace {
  /** Where to (UTF-16 units; beyond the end: the end); else where it was. */
  readonly caret?: number | undefined;
  /** The reader is looking at the place, by a click: the page stays where it is, instead of bringing it into sight. */
  readonly isInSight?: boolean;
}

export interface CellEditor {
  readonly text: string;
  /** Puts the caret where it is asked for, and the focus on it. */
  focus(place: CaretPlace): void;
  /** px from the left, of long lines, and from the top, of folded code. */
  scrollTo(left: number, top: number): void;
  /** Replaces the text, without telling `changed`. Can be undone by the reader. */
  setText(text: string): void;
  /** Marks a line, from 1, until the text changes; undefined takes the mark away. */
  markLine(mark: LineMarkName, line: number | undefined): void;
  /** Adds to what the editor can do. */
  extend(extension: Extension): void;
  /** Closes what stands open over the code, and says whether anything did. */
  closePopups(): boolean;
  remove(): void;
}

/** A closing brace typed at the head of a line steps back to the indentation of its block. */
const dedentBrace = EditorView.inputHandler.of((view, from, to, text) => {
  if (text !== "}" || from !== to) return false;
  const line = view.state.doc.lineAt(from);
  if (view.state.sliceDoc(line.from, from).trim() !== "") return false;
  // Where a statement would stand on this line, less one step.
  const inside = getIndentation(view.state, line.from);
  if (inside === null) return false;
  const indent = " ".repeat(Math.max(0, inside - view.state.facet(indentUnit).length));
  view.dispatch({
    changes: { from: line.from, to: from, insert: `${indent}}` },
    selection: { anchor: line.from + indent.length + 1 },
    userEvent: "input.type",
  });
  return true;
});

/**
 * Several lines inserted at one go (by dictation, an input method, automation): taken as text. The
 * browser would build an element a line for CodeMirror to read back, which takes seconds for hundreds.
 */
const insertLines = EditorView.domEventHandlers({
  beforeinput(event, view) {
    if (event.inputType !== "insertText" || event.data?.includes("\n") !== true) return false;
    // Chromium names no target ranges here. The document's selection may be newer than the editor's.
    const selection = getSelection();
    if (selection === null || selection.rangeCount === 0) return false;
    const range = selection.getRangeAt(0);
    if (!view.contentDOM.contains(range.commonAncestorContainer)) return false;
    const from = view.posAtDOM(range.startContainer, range.startOffset);
    const to = view.posAtDOM(range.endContainer, range.endOffset);
    const insert = view.state.toText(event.data);
    view.dispatch({
      changes: { from, to, insert },
      selection: { anchor: from + insert.length },
      scrollIntoView: true,
      userEvent: "input.paste",
    });
    return true;
  },
});

/** px of the top of the window that the cell's controls cover where they stay in sight (`editor.css`): the caret goes below. */
const belowControls = EditorView.scrollMargins.of(({ dom }) => {
  const controls = dom.closest("section")?.querySelector("header");
  if (!controls || getComputedStyle(controls).position !== "sticky") return null;
  return { top: controls.offsetHeight };
});

/**
 * A caret moves the page while its editor has the focus. CodeMirror brings it into sight with the next frame: by
 * then a reader with fast keys, or on a slow page, may be at another editor, which would be out of sight again.
 */
const onlyFocused = EditorView.scrollHandler.of(
  ({ root, contentDOM }) => root.activeElement !== contentDOM,
);

function extensions(options: EditorOptions): Extension[] {
  return [
    // The page's policy lets in the styles that carry this nonce.
    EditorView.cspNonce.of("interleave"),
    EditorView.contentAttributes.of({
      "aria-label": options.name,
      "aria-description": said("Tab indents. Escape leaves the editor."),
      autocapitalize: "off",
      autocorrect: "off",
      spellcheck: "false",
      // Focusable as it is; checkers of accessibility look for it all the same.
      tabindex: "0",
    }),
    // What CodeMirror says itself; all of it from the start: where phrases come later, it makes the
    // whole editor anew, and whatever the reader has just selected or is composing is lost.
    EditorState.phrases.of({
      "Selection deleted": said("Selection deleted"),
      Completions: said("Completions"),
    }),
    lineNumbers(),
    history(),
    bracketMatching(),
    indentUnit.of("  "),
    EditorState.tabSize.of(2),
    cellLanguage,
    syntaxHighlighting(tokenClasses),
    placeholder(said("Write TypeScript here")),
    dedentBrace,
    insertLines,
    adviseOnTab(),
    belowControls,
    onlyFocused,
    lineMarks.problem.extension,
    lineMarks.pointed.extension,
    keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
  ];
}

export function createEditor(options: EditorOptions): CellEditor {
  let isOurs = false;
  let caretLine: number | undefined;
  const tellCaret = ({ view, state }: ViewUpdate): void => {
    const line = view.hasFocus ? state.doc.lineAt(state.selection.main.head).number : undefined;
    if (line === caretLine) return;
    caretLine = line;
    options.caretMoved(line);
  };
  const view = new EditorView({
    parent: options.parent,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        extensions(options),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !isOurs) options.changed(update.state.doc.toString());
          if (update.selectionSet || update.focusChanged) tellCaret(update);
        }),
      ],
    }),
  });
  // Makes CodeMirror measure its lines now: their numbers would else stand wrong for a frame.
  view.coordsAtPos(0);
  // And again where it had no place on the page by then: code from a link, a file below the fold.
  new IntersectionObserver(() => view.requestMeasure()).observe(view.dom);
  return {
    get text() {
      return view.state.doc.toString();
    },
    focus({ caret, isInSight = false }) {
      const { doc, selection } = view.state;
      view.dispatch({
        selection:
          caret === undefined ? selection : EditorSelection.cursor(Math.min(caret, doc.length)),
        scrollIntoView: !isInSight,
      });
      // Leaves the page where it is.
      view.focus();
    },
    scrollTo(left, top) {
      view.scrollDOM.scrollTo({ left, top, behavior: "instant" });
    },
    setText(text) {
      const { doc } = view.state;
      // Line breaks as the editor has them.
      const after = view.state.toText(text);
      if (after.eq(doc)) return;
      isOurs = true;
      // One step by itself: history would join it with what was typed right before.
      view.dispatch({
        changes: textChange(doc.toString(), after.toString()),
        annotations: isolateHistory.of("full"),
      });
      isOurs = false;
    },
    markLine(mark, line) {
      lineMarks[mark].set(view, line);
    },
    extend(extension) {
      hearSelection(view);
      view.dispatch({ effects: StateEffect.appendConfig.of(extension) });
    },
    closePopups: () => closePopups(view),
    remove() {
      view.destroy();
    },
  };
}
